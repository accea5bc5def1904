// The few shapes that the drill's pictures are drawn with.

import { h, type VNode } from 'vue'

export interface Tint {
  readonly sky: string
  readonly far: string
  readonly wall: string
  readonly ground: string
  readonly dark: string
  readonly glow: string
}

export const rect = (x: number, y: number, width: number, height: number, fill: string, rx = 0): VNode => h('rect', { x, y, width, height, fill, rx })
export const disc = (cx: number, cy: number, r: number, fill: string): VNode => h('circle', { cx, cy, r, fill })
export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string): VNode => h('ellipse', { cx, cy, rx, ry, fill })
export const path = (d: string, fill: string): VNode => h('path', { d, fill })
export const line = (d: string, stroke: string, width = 3): VNode =>
  h('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })

const SKINS = ['#e3b48f', '#d6a27c', '#c68f66', '#eec3a2'] as const
const HAIRS = ['#2a2523', '#3b2c26', '#20242a', '#5a4032'] as const
const CLOTHES = ['#5a6f8c', '#8a5560', '#4f7a68', '#7a6a94', '#b08a52', '#44525c', '#a0656e', '#3f6f7d'] as const

/** Somebody standing, feet at (x, y), `size` high; `turn` picks clothes, hair and skin. */
export function person(x: number, y: number, size: number, turn: number, more: { coat?: string; up?: boolean } = {}): VNode {
  const u = size / 100
  const skin = SKINS[turn % 4] ?? SKINS[0]
  const hair = HAIRS[(turn >> 2) % 4] ?? HAIRS[0]
  const top = more.coat ?? CLOTHES[(turn >> 1) % 8] ?? CLOTHES[0]
  const arms = more.up
    ? [line('M-14 -56L-24 -84', top, 9), line('M14 -56L10 -80L2 -84', top, 9), rect(-2, -98, 11, 18, '#1c2226', 2)]
    : [line('M-14 -56L-18 -28', top, 9), line('M14 -56L18 -28', top, 9)]
  return h('g', { transform: `translate(${x} ${y}) scale(${u})` }, [
    rect(-11, -34, 10, 34, '#39424a', 4), rect(1, -34, 10, 34, '#343c44', 4),
    rect(-17, -66, 34, 40, top, 11), ...arms,
    rect(-5, -74, 10, 12, skin, 4), disc(0, -82, 13, skin),
    turn % 3 === 0
      ? path('M-14 -80C-16 -104 16 -104 14 -80C14 -66 10 -62 11 -70C8 -86 -6 -88 -11 -80C-10 -66 -12 -60 -14 -66Z', hair)
      : path('M-14 -82C-15 -102 15 -102 14 -82C10 -92 -6 -92 -14 -82Z', hair),
  ])
}

/** A row of houses with lit and dark windows. */
export function skyline(tint: Tint, chance: () => number, base: number): VNode[] {
  const all: VNode[] = []
  for (let x = -10; x < 320; ) {
    const width = 26 + Math.floor(chance() * 34)
    const height = 34 + Math.floor(chance() * 74)
    all.push(rect(x, base - height, width, height, tint.far))
    for (let y = base - height + 8; y < base - 8; y += 13) {
      for (let at = x + 6; at < x + width - 6; at += 11) all.push(rect(at, y, 5, 6, chance() < 0.45 ? tint.glow : tint.wall))
    }
    x += width + 3 + Math.floor(chance() * 8)
  }
  return all
}

export const TINTS: readonly [Tint, ...Tint[]] = [
  { sky: '#cfe0e6', far: '#a9c0c7', wall: '#e6ede9', ground: '#94a7a5', dark: '#42585b', glow: '#fff3cf' },
  { sky: '#f2d9c4', far: '#cfa58f', wall: '#f3e6d6', ground: '#a78d7d', dark: '#5a463f', glow: '#fff1bd' },
  { sky: '#2c3a4f', far: '#3c4d66', wall: '#55657d', ground: '#27323f', dark: '#151c26', glow: '#ffd98a' },
  { sky: '#d9dfd3', far: '#b1c0aa', wall: '#eef0e6', ground: '#9aa892', dark: '#4d5a48', glow: '#fff6d6' },
  { sky: '#dcd5e6', far: '#b2a7c4', wall: '#efeaf4', ground: '#9b92ab', dark: '#51496a', glow: '#ffefcf' },
]
