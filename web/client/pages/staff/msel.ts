// Geometry of the event chart: a lane per channel, marks for injects, ramps for expected actions. No DOM.

import type { ActionView, InjectStatus, InjectView, LineStatus } from '../../contract'
import { ramp } from '../../ui/ramp'

export interface ChartInput {
  readonly injects: readonly InjectView[]
  readonly actions: readonly ActionView[]
  readonly duration: number
  readonly now: number
  readonly statusOf: (actionId: string) => LineStatus
  readonly titleOf: (thing: InjectView | ActionView) => string
}

export interface MarkDrawn {
  readonly injectId: string
  readonly x: number
  readonly y: number
  readonly status: InjectStatus
  readonly contingency: boolean
  readonly label: string
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
  readonly ramps: readonly RampDrawn[]
}

export interface Chart {
  readonly lanes: readonly Lane[]
  readonly ticks: readonly { readonly at: number; readonly x: number }[]
  readonly nowX: number
  readonly height: number
  readonly left: number
}

export const HEAD = 28
const MARKS = 26
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

/** The chart in a box `width` wide whose lane names take `left`. */
export function chart(input: ChartInput, width: number, left: number): Chart {
  const { injects, actions, now } = input
  const spans = actions.map((a) => spanOf(a, injects))
  const span = Math.max(60, input.duration, now, ...injects.map((i) => i.progress.at ?? i.due), ...spans.map((s) => s.from + s.limit))
  const room = Math.max(1, width - left - PAD)
  const x = (at: number): number => Math.round((left + (at / span) * room) * 10) / 10
  const channels = [...new Set([...actions.map((a) => channelOf(a, injects)).filter((c) => c === ''), ...injects.map((i) => i.channel)])]

  let y = HEAD
  const lanes = channels.map((channel): Lane => {
    const here = injects.filter((i) => i.channel === channel).sort((a, b) => (a.progress.at ?? a.due) - (b.progress.at ?? b.due))
    const xs = here.map((i) => x(i.progress.at ?? i.due))
    const marks = here.map((i, n): MarkDrawn => ({
      injectId: i.inject_id, x: xs[n] ?? 0, y: y + 14, status: i.progress.status, contingency: i.unless_action !== null,
      label: fit(input.titleOf(i), (xs[n + 1] ?? width) - (xs[n] ?? 0) - 18),
    }))
    const rows: number[] = []
    const top = here.length > 0 ? y + MARKS : y + 6
    const ramps = spans.filter((s) => channelOf(s.action, injects) === channel).sort((a, b) => a.from - b.from).map((s): RampDrawn => {
      const from = x(s.from)
      const w = Math.max(8, x(s.from + s.limit) - from)
      const row = place(rows, from, from + w + 4)
      const drawn = ramp(s.target, s.limit, now - s.from, w, RAMP)
      return {
        actionId: s.action.action_id, x: from, y: top + row * ROW, w, status: input.statusOf(s.action.action_id),
        opened: s.action.progress !== null, outline: drawn.outline, left: drawn.left, label: fit(input.titleOf(s.action), w - 12),
      }
    })
    const h = top - y + rows.length * ROW + 4
    y += h
    return { channel, y: y - h, h, marks, ramps }
  })

  const every = step(span, room)
  const ticks = Array.from({ length: Math.floor(span / every) + 1 }, (_, n) => ({ at: n * every, x: x(n * every) }))
  return { lanes, ticks, nowX: x(Math.max(0, now)), height: y, left }
}
