// Geometry of the event chart: a lane per channel, marks for injects, ramps for expected actions. No DOM.

import type { ActionView, InjectStatus, InjectView, LineStatus, Signal } from '../../contract'
import { ramp } from '../../ui/ramp'
import type { Stretch } from './pace'

export interface ChartInput {
  readonly injects: readonly InjectView[]
  readonly actions: readonly ActionView[]
  readonly duration: number
  readonly now: number
  readonly plan?: readonly Stretch[]
  /** Only what lies between, instead of the whole story. */
  readonly window?: { readonly from: number; readonly to: number }
  readonly statusOf: (actionId: string) => LineStatus
  readonly titleOf: (thing: InjectView | ActionView) => string
}

export interface MarkDrawn {
  readonly injectId: string
  readonly x: number
  readonly y: number
  readonly status: InjectStatus
  /** It comes only if something else does, or does not, happen. */
  readonly conditional: boolean
  readonly signal: Signal
  readonly label: string
}

/** Background posts that fall into the same few pixels, as one bar. */
export interface NoiseDrawn {
  readonly x: number
  readonly h: number
  readonly count: number
  readonly fired: boolean
}

export interface RampDrawn {
  readonly actionId: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly status: LineStatus
  readonly opened: boolean
  readonly outline: string
  readonly left: string
  readonly label: string
}

export interface Lane {
  readonly channel: string
  readonly y: number
  readonly h: number
  readonly marks: readonly MarkDrawn[]
  readonly noise: readonly NoiseDrawn[]
  readonly ramps: readonly RampDrawn[]
}

export interface Chart {
  readonly lanes: readonly Lane[]
  readonly ticks: readonly { readonly at: number; readonly x: number }[]
  readonly plan: readonly { readonly x: number; readonly w: number; readonly stretch: Stretch }[]
  readonly nowX: number
  readonly height: number
  readonly left: number
}

export const HEAD = 28
const MARK = 20
const DOT = 18
const BUCKET = 6
const ROW = 20
const RAMP = 14
const PAD = 8
const STEPS = [60, 300, 600, 900, 1800, 3600, 7200]

/** Cuts a text to a width in pixels at 12 px type: Chinese a full square, Latin about half. */
export function fit(text: string, px: number): string {
  let used = 0
  let out = ''
  for (const c of Array.from(text)) {
    used += advance(c)
    if (used > px) return Array.from(out).length < 3 ? '' : `${out.slice(0, -1)}…`
    out += c
  }
  return out
}

const advance = (c: string): number => ((c.codePointAt(0) ?? 0) > 0x2e7f ? 12 : 6.6)

/** Room for the longest lane name, with a dot's distance to the first mark. */
export function gutter(names: readonly string[]): number {
  const widths = names.map((name) => Array.from(name).reduce((sum, c) => sum + advance(c), 0))
  return Math.ceil(Math.max(40, ...widths)) + 24
}

/** The first row in which [from, to] is free; books it. */
function place(rows: number[], from: number, to: number): number {
  const free = rows.findIndex((end) => end <= from)
  const row = free === -1 ? rows.length : free
  rows[row] = to
  return row
}

function step(span: number, width: number): number {
  return STEPS.find((s) => (s / span) * width >= 64) ?? 14_400
}

interface Span { readonly action: ActionView; readonly from: number; readonly target: number; readonly limit: number }

function spanOf(action: ActionView, injects: readonly InjectView[]): Span {
  const opener = injects.find((i) => i.inject_id === action.opens_with)
  const from = action.progress?.opened_at ?? opener?.due ?? 0
  const more = action.progress?.allowance ?? 0
  return { action, from, target: action.target + more, limit: action.limit + more }
}

const channelOf = (action: ActionView, injects: readonly InjectView[]): string =>
  injects.find((i) => i.inject_id === action.opens_with)?.channel ?? ''

type Scale = (at: number) => number

const timeOf = (i: InjectView): number => i.progress.at ?? i.due

/** Marks of one lane: those that would cover each other go to a row of their own. */
function marksOf(injects: readonly InjectView[], input: ChartInput, x: Scale, top: number, width: number): { marks: MarkDrawn[]; rows: number } {
  const rows: number[] = []
  const booked = injects.map((i) => {
    const at = x(timeOf(i))
    return { i, at, row: place(rows, at - DOT / 2, at + DOT / 2) }
  })
  const marks = booked.map(({ i, at, row }, n): MarkDrawn => {
    const next = booked.slice(n + 1).find((b) => b.row === row)
    return {
      injectId: i.inject_id, x: at, y: top + 14 + row * MARK, status: i.progress.status, conditional: i.unless_action !== null || i.follows !== null,
      signal: i.signal, label: fit(input.titleOf(i), (next?.at ?? width) - at - 20),
    }
  })
  return { marks, rows: rows.length }
}

/** Background posts counted by pixels: as many as sixty lie on one channel. */
function noiseOf(injects: readonly InjectView[], x: Scale): NoiseDrawn[] {
  const bars = new Map<number, InjectView[]>()
  for (const i of injects) {
    const at = Math.round(x(timeOf(i)) / BUCKET) * BUCKET
    bars.set(at, [...(bars.get(at) ?? []), i])
  }
  return [...bars].map(([at, here]) => ({ x: at, h: Math.min(12, 3 + here.length * 2), count: here.length, fired: here.every((i) => i.progress.status === 'fired') }))
}

function rampsOf(spans: readonly Span[], input: ChartInput, x: Scale, top: number): { ramps: RampDrawn[]; rows: number } {
  const rows: number[] = []
  const ramps = [...spans].sort((a, b) => a.from - b.from).map((s): RampDrawn => {
    const from = x(s.from)
    const w = Math.max(8, x(s.from + s.limit) - from)
    const row = place(rows, from, from + w + 4)
    const drawn = ramp(s.target, s.limit, input.now - s.from, w, RAMP)
    return {
      actionId: s.action.action_id, x: from, y: top + row * ROW, w, status: input.statusOf(s.action.action_id),
      opened: s.action.progress !== null, outline: drawn.outline, left: drawn.left, label: fit(input.titleOf(s.action), w - 12),
    }
  })
  return { ramps, rows: rows.length }
}

interface InLane { readonly marks: readonly InjectView[]; readonly ramps: readonly Span[] }

function laneOf(channel: string, input: ChartInput, inLane: InLane, x: Scale, y: number, width: number): Lane {
  const here = [...inLane.marks].sort((a, b) => timeOf(a) - timeOf(b))
  const { marks, rows } = marksOf(here.filter((i) => !i.background), input, x, y, width)
  const top = channel === '' ? y + 6 : y + 6 + Math.max(rows, 1) * MARK
  const drawn = rampsOf(inLane.ramps, input, x, top)
  const h = top - y + drawn.rows * ROW + 4
  return { channel, y, h, marks, noise: noiseOf(here.filter((i) => i.background), x), ramps: drawn.ramps }
}

/** From where to where the chart shows the story. */
function rangeOf(input: ChartInput, spans: readonly Span[]): { from: number; to: number } {
  if (input.window) return input.window
  return { from: 0, to: Math.max(60, input.duration, input.now, ...input.injects.map(timeOf), ...spans.map((s) => s.from + s.limit)) }
}

/** The chart in a box `width` wide whose lane names take `left`. */
export function chart(input: ChartInput, width: number, left: number): Chart {
  const allSpans = input.actions.map((a) => spanOf(a, input.injects))
  const { from, to } = rangeOf(input, allSpans)
  const span = to - from
  const injects = input.injects.filter((i) => timeOf(i) >= from && timeOf(i) <= to)
  const spans = allSpans.filter((s) => s.from <= to && s.from + s.limit >= from)
  const room = Math.max(1, width - left - PAD)
  const x: Scale = (at) => Math.round((left + ((at - from) / span) * room) * 10) / 10
  const laneOfSpan = (s: Span): string => channelOf(s.action, input.injects)
  const order = [...spans.map(laneOfSpan).filter((c) => c === ''), ...input.injects.map((i) => i.channel)]
  const filled = [...injects.map((i) => i.channel), ...spans.map(laneOfSpan)]
  const channels = [...new Set(order)].filter((c) => filled.includes(c))
  let y = HEAD
  const lanes = channels.map((channel): Lane => {
    const mine = { marks: injects.filter((i) => i.channel === channel), ramps: spans.filter((s) => laneOfSpan(s) === channel) }
    const lane = laneOf(channel, input, mine, x, y, width)
    y += lane.h
    return lane
  })
  const every = step(span, room)
  const first = Math.ceil(from / every)
  const ticks = Array.from({ length: Math.floor(to / every) - first + 1 }, (_, n) => ({ at: (first + n) * every, x: x((first + n) * every) }))
  const plan = (input.plan ?? []).filter((p) => p.to > from && p.from < to).map((stretch) => {
    const at = x(Math.max(stretch.from, from))
    return { x: at, w: Math.max(1, x(Math.min(stretch.to, to)) - at), stretch }
  })
  return { lanes, ticks, plan, nowX: x(Math.max(from, Math.min(input.now, to))), height: y, left }
}
