// A drawn portrait, or what people put in its place; the same for the same name. It tells people apart, nothing else.

import { type FunctionalComponent, h, type VNode } from 'vue'

import { chanceOf, oneOf } from './chance'
import { disc, line, path, rect } from './shapes'

const GROUNDS = ['#c9d8e6', '#d8cfe4', '#cfe0d2', '#ead7c8', '#d5dbe0', '#e6d3d8', '#dfe0c4'] as const
const SKINS = ['#e3b48f', '#d6a27c', '#c68f66', '#eec3a2'] as const
const HAIRS = ['#2a2523', '#3b2c26', '#20242a', '#6a4a35', '#4b4440'] as const
const TOPS = ['#5a6f8c', '#8a5560', '#4f7a68', '#7a6a94', '#b08a52', '#44525c', '#3f6f7d', '#c7a08a'] as const
const HERS = /女士|小姐|姐|妹|妈|婆|姨|嫂|奶奶|阿柚|Ms|Mrs|Miss|sister|mother|mum|aunt/i
const HIS = /先生|哥|爸|叔|伯|爷|老[^师板]|弟|Mr\b|brother|father|dad|uncle/i

// "壹线新闻 陈沐": who speaks for a house under their own name has the face here that they have on the phone.
const OF_A_HOUSE = /^[\u4e00-\u9fff]+ [\u4e00-\u9fff]+$/

type Cut = (hair: string) => VNode[]
const SHORT: readonly [Cut, ...Cut[]] = [
  (c) => [path('M9.500 15C8.500 6.500 23.500 6.500 22.500 15C21 11.500 18 11 14 11.300C11.500 11.500 10.300 13 9.500 15Z', c)],
  (c) => [path('M9.300 15.500C8 6 24 5.500 22.700 15.500C22 12 19.500 13 17 11C14 13.500 11 11.500 9.300 15.500Z', c)],
  (c) => [path('M9.500 14C9 7.500 23 7.500 22.500 14C22 11.500 20.500 10.500 16 10.500C11.500 10.500 10 11.500 9.500 14Z', c), line('M10.500 8.500L13 6.500L15 7.500L18 6L21 8.500', c, 2)],
]
const LONG: readonly [Cut, ...Cut[]] = [
  (c) => [path('M8.500 24C6.500 5 25.500 5 23.500 24C21.500 25 21.500 22 22 16C21 12 17 11.500 14.500 11.500C11.500 12 10.500 13.500 10 16C10.500 22 10.500 25 8.500 24Z', c)],
  (c) => [path('M8.800 20C6.500 6 25.500 6 23.200 20C22 21 21.800 18 22 15.500C19.500 14.500 17.500 13 16.500 11C14.500 13.500 12 14.500 10 15C10.200 18 10 21 8.800 20Z', c)],
  (c) => [path('M9.500 15C8.500 6.500 23.500 6.500 22.500 15C20.500 11.500 18 11 14 11.300C11.500 11.500 10.300 13 9.500 15Z', c), disc(16, 5.500, 3.600, c)],
]

function portrait(name: string, chance: () => number): VNode[] {
  const skin = oneOf(SKINS, chance())
  const hair = oneOf(HAIRS, chance())
  const isLong = HERS.test(name) || (!HIS.test(name) && chance() < 0.5)
  const cut = oneOf(isLong ? LONG : SHORT, chance())(hair)
  const body = [path('M4 34C4 25.500 10 24 16 24C22 24 28 25.500 28 34Z', oneOf(TOPS, chance())), rect(13.200, 20, 5.600, 6.500, skin, 2.500)]
  const face = [h('ellipse', { cx: 16, cy: 16, rx: 6.400, ry: 7.200, fill: skin }), disc(13.600, 16.300, 0.800, '#2a2523'), disc(18.400, 16.300, 0.800, '#2a2523'), line('M14.500 19.600q1.500 1 3 0', '#00000055', 0.900)]
  return [...body, ...face, ...cut, ...(chance() < 0.18 ? [line('M11.300 16.300h4M16.700 16.300h4', '#2a2523', 0.800)] : [])]
}

// People who'd rather not show a face.
const MOTIFS: readonly [(chance: () => number) => VNode[], ...((chance: () => number) => VNode[])[]] = [
  (c) => [path('M0 24L9 13L15 20L22 10L32 23V32H0Z', '#6f8f86'), disc(24, 8, 3.500, c() < 0.5 ? '#f6e2a8' : '#f3b59a')],
  () => [disc(16, 18, 9, '#d98f4a'), path('M8 13L7.500 5L14 10ZM24 13L24.500 5L18 10Z', '#d98f4a'), disc(12.800, 17, 1.200, '#2a2523'), disc(19.200, 17, 1.200, '#2a2523'), path('M14.800 20h2.400l-1.200 1.500z', '#8f4a40')],
  (c) => [...[0, 72, 144, 216, 288].map((a) => h('ellipse', { cx: 16, cy: 9.500, rx: 3.600, ry: 5.600, fill: c() < 0.5 ? '#d58aa0' : '#e3a5b4', transform: `rotate(${a} 16 16)` })), disc(16, 16, 3.400, '#f2d27a')],
  () => [rect(8, 12, 14, 12, '#ffffff', 3), line('M22 15q5 0 4 4t-4.500 3', '#ffffff', 2), line('M12 9q-2 -2 0 -4M16.500 9q-2 -2 0 -4', '#ffffffaa', 1.500)],
  () => [path('M0 32V18Q8 12 16 18T32 17V32Z', '#5e87a8'), path('M0 32V24Q8 19 16 24T32 23V32Z', '#4b6f8e'), disc(22, 9, 4, '#f7efd8')],
]

const FaceMark: FunctionalComponent<{ name: string; size?: number; square?: boolean; somebody?: boolean }> = ({ name, size = 40, square = false, somebody = false }) => {
  const chance = chanceOf(name)
  const ground = oneOf(GROUNDS, chance())
  // Who rings or comes in person has a face.
  const isSomebody = chance() < 0.62 || somebody || HERS.test(name) || HIS.test(name) || OF_A_HOUSE.test(name)
  const inside = isSomebody ? portrait(name, chance) : oneOf(MOTIFS, chance())(chance)
  return h('svg', { class: ['face-mark', { square }], width: size, height: size, viewBox: '0 0 32 32', 'aria-hidden': 'true' }, [rect(0, 0, 32, 32, ground), ...inside])
}
FaceMark.props = ['name', 'size', 'square', 'somebody']

export default FaceMark
