// Geometry of the event chart: a lane per channel or role, marks for injects, ramps for expected actions. No DOM.

import type { ActionView, InjectStatus, InjectView, RoleView, Signal } from '../../contract'
import { ramp } from '../../ui/ramp'
import type { Stretch } from './pace'

export type LaneBy = 'channel' | 'role'

export interface ChartInput {
  readonly injects: readonly InjectView[]
  readonly actions: readonly ActionView[]
  readonly by?: LaneBy
  /** In the order of their lanes. */
  readonly roles?: readonly Pick<RoleView, 'role_id'>[]
  readonly duration: number
  /** Only a story that runs over its plan makes the chart longer. */
  readonly now: number
  readonly plan?: readonly Stretch[]
  readonly titleOf: (thing: InjectView | ActionView) => string
}

export interface MarkDrawn {
  readonly injectId: string
  readonly at: number
  readonly x: number
  readonly y: number
  readonly status: InjectStatus
  /** It comes only if something else does, or does not, happen. */
  readonly conditional: boolean
  readonly signal: Signal
  readonly label: string
  /** Near the end of the story the name stands before its mark. */
  readonly isBefore: boolean
}

/** Background posts that fall into the same few pixels, as one bar. */
export interface NoiseDrawn {
  readonly x: number
  readonly h: number
  readonly count: number
  readonly fired: boolean
}

/** `from`, `target` and `limit` are story seconds: what is left of it is the clock's to say. */
export interface RampDrawn {
  readonly actionId: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly from: number
  readonly target: number
  readonly limit: number
  readonly opened: boolean
  readonly outline: string
  readonly label: string
  /** How far its name begins before the ramp, so that it ends with the chart. */
  readonly shift: number
}

export interface Lane {
  readonly key: string
  readonly y: number
  readonly h: number
  readonly marks: readonly MarkDrawn[]
  readonly noise: readonly NoiseDrawn[]
  readonly ramps: readonly RampDrawn[]
}

export type Scale = (at: number) => number

export interface Chart {
  readonly lanes: readonly Lane[]
  readonly ticks: readonly { readonly at: number; readonly x: number }[]
  readonly plan: readonly { readonly x: number; readonly w: number; readonly stretch: Stretch }[]
  readonly x: Scale
  /** The story time at a place, the other way round. */
  readonly at: Scale
  readonly height: number
  readonly left: number
}

export const RAMP = 14
const MARK = 20
const DOT = 18
/** Room that a name is given if it wants it, and the rows among which it is sought. */
const LABEL = 150
const LABEL_ROWS = 4
const BUCKET = 6
const ROW = 20
const PAD = 24
const STEPS = [60, 300, 600, 900, 1800, 3600, 7200]
/** The lane of what opens at StartEx, and of what everybody gets. */
export const AT_START = ''
export const EVERYBODY = '*'

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

const lengthOf = (text: string): number => Array.from(text).reduce((sum, c) => sum + advance(c), 0)

/** Room for the longest lane name, with a dot's distance to the first mark. */
export function gutter(names: readonly string[]): number {
  const widths = names.map(lengthOf)
  return Math.ceil(Math.max(40, ...widths)) + 24
}

/** The first row in which [from, to] is free; books it. */
function place(rows: number[], from: number, to: number): number {
  const free = rows.findIndex((end) => end <= from)
  const row = free === -1 ? rows.length : free
  rows[row] = to
  return row
}

/** Rows of marks: one with room for the label before, if there is one; never on another mark. */
class MarkRows {
  readonly dots: number[] = []
  private readonly labels: number[] = []

  /** `wanted`: how long the name is. */
  place(at: number, wanted: number): number {
    const roomy = this.labels.findIndex((end) => end <= at - DOT / 2)
    const free = this.dots.findIndex((end) => end <= at - DOT / 2)
    const row = roomy !== -1 ? roomy : free === -1 || this.dots.length < LABEL_ROWS ? this.dots.length : free
    this.dots[row] = at + DOT / 2
    this.labels[row] = row < LABEL_ROWS ? at + Math.min(LABEL, wanted) + DOT : Infinity
    return row
  }
}

const step = (span: number, room: number): number => STEPS.find((s) => (s / span) * room >= 64) ?? 14_400

interface Span { readonly action: ActionView; readonly from: number; readonly target: number; readonly limit: number }

type Openers = ReadonlyMap<string, InjectView>

function spanOf(action: ActionView, injects: Openers): Span {
  const from = action.progress?.opened_at ?? injects.get(action.opens_with ?? '')?.due ?? 0
  const more = action.progress?.allowance ?? 0
  return { action, from, target: action.target + more, limit: action.limit + more }
}

const timeOf = (i: InjectView): number => i.progress.at ?? i.due

/** Marks of one lane: those that would cover each other go to a row of their own. */
function marksOf(injects: readonly InjectView[], input: ChartInput, x: Scale, top: number, width: number): { marks: MarkDrawn[]; rows: number } {
  const rows = new MarkRows()
  const booked = injects.map((i) => ({ i, at: x(timeOf(i)), row: rows.place(x(timeOf(i)), lengthOf(input.titleOf(i))) }))
  const next = new Map<number, number>()
  const marks = booked.reverse().map(({ i, at, row }, n): MarkDrawn => {
    const name = input.titleOf(i)
    const wanted = Math.min(LABEL, lengthOf(name))
    const room = (next.get(row) ?? width) - at - 20
    const before = booked.slice(n + 1).find((b) => b.row === row)
    const free = at - 20 - (before ? before.at + DOT + Math.min(LABEL, lengthOf(input.titleOf(before.i))) : 0)
    const isBefore = !next.has(row) && room < wanted && free >= wanted
    next.set(row, isBefore ? at - wanted - DOT : at)
    return {
      injectId: i.inject_id, at: timeOf(i), x: at, y: top + 14 + row * MARK, status: i.progress.status,
      conditional: i.unless_action !== null || i.follows !== null || i.branches, signal: i.signal, label: fit(name, isBefore ? wanted : room), isBefore,
    }
  })
  return { marks: marks.reverse(), rows: rows.dots.length }
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

/** A row with room for the name, too, while there are few; then the first in which the ramp itself is free. */
function roomyRow(rows: number[], from: number, w: number, shift: number, wanted: number): number {
  const whole = Math.max(from + w + 4, from - shift + wanted)
  const hasRoom = rows.some((end) => end <= from - shift) || rows.length < LABEL_ROWS
  return hasRoom ? place(rows, from - shift, whole) : place(rows, from, from + w + 4)
}

function rampsOf(spans: readonly Span[], input: ChartInput, x: Scale, top: number, width: number): { ramps: RampDrawn[]; rows: number } {
  const rows: number[] = []
  const placed = [...spans].sort((a, b) => a.from - b.from).map((s) => {
    const from = x(s.from)
    const w = Math.max(8, x(s.from + s.limit) - from)
    const wanted = Math.min(LABEL, lengthOf(input.titleOf(s.action))) + 26
    const shift = Math.max(0, Math.min(from, from + wanted - width))
    return { s, from, w, shift, row: roomyRow(rows, from, w, shift, wanted) }
  })
  // A name may run on beyond its slope, up to the next one in the row.
  const next = new Map<number, number>()
  const ramps = placed.reverse().map(({ s, from, w, row, shift }): RampDrawn => {
    const room = (next.get(row) ?? width) - from + shift - 26
    next.set(row, from - shift)
    return {
      actionId: s.action.action_id, x: from, y: top + row * ROW, w, from: s.from, target: s.target, limit: s.limit,
      opened: s.action.progress !== null, outline: ramp(s.target, s.limit, 0, w, RAMP).outline, label: fit(input.titleOf(s.action), room), shift,
    }
  })
  return { ramps: ramps.reverse(), rows: rows.length }
}

interface InLane { readonly marks: InjectView[]; readonly ramps: Span[] }

function laneOf(key: string, input: ChartInput, inLane: InLane, x: Scale, y: number, width: number): Lane {
  const here = [...inLane.marks].sort((a, b) => timeOf(a) - timeOf(b))
  const { marks, rows } = marksOf(here.filter((i) => !i.background), input, x, y, width)
  const top = key === AT_START ? y + 6 : y + 6 + Math.max(rows, 1) * MARK
  const drawn = rampsOf(inLane.ramps, input, x, top, width)
  const h = top - y + drawn.rows * ROW + 4
  return { key, y, h, marks, noise: noiseOf(here.filter((i) => i.background), x), ramps: drawn.ramps }
}

/** What lies in which lane, the lanes in order. What several roles get lies in each of their lanes. */
function sorted(input: ChartInput, spans: readonly Span[], openers: Openers): Map<string, InLane> {
  const roles = (input.roles ?? []).map((r) => r.role_id)
  const toAll = (of: readonly string[]): readonly string[] => (roles.length > 1 && of.length >= roles.length ? [EVERYBODY] : of)
  const lanes = new Map<string, InLane>()
  const lane = (key: string): InLane => lanes.get(key) ?? lanes.set(key, { marks: [], ramps: [] }).get(key) as InLane
  const isByRole = input.by === 'role'
  if (isByRole) [EVERYBODY, ...roles].forEach(lane)
  else if (spans.some((s) => !openers.has(s.action.opens_with ?? ''))) lane(AT_START)
  for (const i of input.injects) (isByRole ? toAll(i.to_roles) : [i.channel]).forEach((key) => lane(key).marks.push(i))
  for (const s of spans) (isByRole ? toAll(s.action.roles) : [openers.get(s.action.opens_with ?? '')?.channel ?? AT_START]).forEach((key) => lane(key).ramps.push(s))
  for (const [key, has] of [...lanes]) if (has.marks.length + has.ramps.length === 0) lanes.delete(key)
  return lanes
}

/** The chart in a box `width` wide whose lane names take `left`. */
export function chart(input: ChartInput, width: number, left: number): Chart {
  const openers = new Map(input.injects.map((i) => [i.inject_id, i]))
  // One that opens on a condition has no place before that.
  const spans = input.actions.filter((a) => !a.branches || a.progress).map((a) => spanOf(a, openers))
  const span = Math.max(60, input.duration, input.now, ...input.injects.map(timeOf), ...spans.map((s) => s.from + s.limit))
  const room = Math.max(1, width - left - PAD)
  const x: Scale = (at) => Math.round((left + (at / span) * room) * 10) / 10
  let y = 0
  const lanes = [...sorted(input, spans, openers)].map(([key, inLane]): Lane => {
    const lane = laneOf(key, input, inLane, x, y, width)
    y += lane.h
    return lane
  })
  const every = step(span, room)
  const ticks = Array.from({ length: Math.floor(span / every) + 1 }, (_, n) => ({ at: n * every, x: x(n * every) }))
  const plan = (input.plan ?? []).map((stretch) => ({ x: x(stretch.from), w: Math.max(1, x(stretch.to) - x(stretch.from)), stretch }))
  return { lanes, ticks, plan, x, at: (px) => ((px - left) / room) * span, height: y, left }
}

/** The part of the chart between two places: what lies outside is not worth a node. */
export function partOf(lanes: readonly Lane[], box: { left: number; right: number; top: number; bottom: number }): readonly Lane[] {
  const across = (x: number, w = 0): boolean => x + w >= box.left && x <= box.right
  return lanes.filter((l) => l.y + l.h >= box.top && l.y <= box.bottom).map((l) => ({
    ...l, marks: l.marks.filter((m) => across(m.x, 160) && m.y >= box.top && m.y <= box.bottom), noise: l.noise.filter((n) => across(n.x)), ramps: l.ramps.filter((r) => across(r.x, r.w)),
  }))
}
