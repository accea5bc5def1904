// What if: what the server works out anew, and the difference in plain words. A model's view, never a verdict.

import type { LocalizedText } from '../../contract'
import { fromClock } from '../../ui/time'

export type Effect = 'sound' | 'thin' | 'empty' | 'harmful' | ''
export type How = 'away' | 'moved' | 'model'
export const HOWS: readonly How[] = ['away', 'moved', 'model']

/** A public word of the team, or one that was called for and never said. Times are story seconds since StartEx. */
export interface TeamWord {
  readonly word_id: string
  readonly is_said: boolean
  readonly at: number
  readonly from: number
  readonly role: LocalizedText
  readonly kind: string
  readonly first_words: string
  readonly effect: Effect
  readonly title: LocalizedText | null
  readonly model: LocalizedText | null
}

export interface Figures {
  readonly hottest: number
  readonly hottest_at: number
  readonly total: number
  readonly silence: number
  readonly mood: number
  readonly trust: number
  readonly bookings: number
}

/** By the minute from the outbreak on. */
export interface Told {
  readonly heat: readonly number[]
  readonly mood: readonly number[]
  readonly trust: readonly number[]
  readonly figures: Figures | null
}

export interface WhatIf {
  readonly title: LocalizedText
  readonly organisation: LocalizedText
  readonly me: string
  readonly starts_at: number
  readonly ends_at: number
  readonly outbreak: number | null
  readonly words: readonly TeamWord[]
  readonly happened: Told
  /** The model still gives what was shown in the exercise. */
  readonly is_same: boolean
  readonly otherwise: (Told & { readonly effect: Effect }) | null
}

/** What is asked: a word, how it is changed, and when it is said then. */
export interface Asked {
  readonly word: string
  readonly how: How | ''
  readonly at: number | null
}

/** Is there enough of it to work something out? A time is part of moving a word. */
export const isWhole = (a: Asked): boolean => a.word !== '' && a.how !== '' && (a.how !== 'moved' || a.at !== null)

export function path(exerciseId: string, as: string, a: Asked): string {
  const query = new URLSearchParams()
  if (as) query.set('as', as)
  if (isWhole(a)) {
    query.set('word', a.word)
    query.set('how', a.how)
    if (a.at !== null && a.how !== 'away') query.set('at', String(a.at))
  }
  const rest = query.toString()
  return `/api/exercises/${exerciseId}/whatif${rest ? `?${rest}` : ''}`
}

/** The ways in which a word can be changed. What was never said can only be said. */
export const hows = (w: TeamWord): readonly How[] => (w.is_said ? HOWS.filter((h) => h !== 'model' || w.model !== null) : ['model'])

/** Story seconds of a clock reading if the word could have been said then, else null. */
export function timeOf(w: WhatIf, word: TeamWord, reading: string): number | null {
  const at = fromClock(w.starts_at, reading)
  if (at === null) return null
  const [first, last] = bounds(w, word)
  return at >= first && at <= last ? at : null
}

/** From which to which story second it can be moved, in whole minutes of the story's clock. */
export function bounds(w: WhatIf, word: TeamWord): readonly [number, number] {
  const off = w.starts_at % 60
  const up = (at: number): number => Math.ceil((at + off) / 60) * 60 - off
  const down = (at: number): number => Math.floor((at + off) / 60) * 60 - off
  const first = up(word.from)
  return [first, Math.max(first, down(w.ends_at))]
}

export type Measure = 'hottest' | 'total' | 'silence' | 'trust' | 'mood'
export interface Difference {
  readonly measure: Measure
  readonly way: 'less' | 'more' | 'same'
  readonly value: number
  readonly by: number
}

// Below this nobody would call it a difference.
const VISIBLE: Readonly<Record<Measure, (was: number) => number>> = {
  hottest: () => 1, total: (was) => Math.max(5, was * 0.01), silence: () => 1, trust: () => 0.5, mood: () => 0.02,
}

/** How much of each is as plain to see: ten of a hundred in heat and trust, a fifth of the posts, a quarter of an hour, a tenth of the scale of mood. */
const PLAIN: Readonly<Record<Measure, (was: number) => number>> = {
  hottest: () => 10, total: (was) => Math.max(50, was * 0.2), silence: () => 15, trust: () => 10, mood: () => 0.2,
}

/** A sentence for each measure, the largest effect first; none if the model sees no difference at all. */
export function differences(was: Figures, then: Figures): readonly Difference[] {
  const found = (Object.keys(VISIBLE) as Measure[]).map((measure): Difference => {
    const by = then[measure] - was[measure]
    const way = Math.abs(by) < VISIBLE[measure](was[measure]) ? 'same' : by < 0 ? 'less' : 'more'
    return { measure, way, value: then[measure], by: Math.abs(by) }
  })
  const weight = (d: Difference): number => (d.way === 'same' ? 0 : d.by / PLAIN[d.measure](was[d.measure]))
  return found.some((d) => d.way !== 'same') ? found.sort((a, b) => weight(b) - weight(a)) : []
}

/** Grid lines of minutes since the outbreak, at most `most`, at whole readings of the story's clock. */
export function ticks(startsAt: number, outbreak: number, length: number, most: number): readonly number[] {
  const step = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].find((s) => length / s <= most) ?? 2880
  const off = Math.floor((startsAt + outbreak) / 60) % step
  const found: number[] = []
  for (let m = off === 0 ? 0 : step - off; m <= length; m += step) found.push(m)
  return found
}

/** How far a gauge goes, in which steps its picture may begin and end, and how little it may show. */
export interface Scale {
  readonly low: number
  readonly high: number
  readonly step: number
  readonly least: number
}

/** The part of the scale that the curves need: the whole of it would hide the difference. */
export function range(scale: Scale, ...curves: readonly (readonly number[])[]): readonly [number, number] {
  const all = curves.flat()
  let low = Math.max(scale.low, Math.floor(Math.min(...all) / scale.step) * scale.step)
  let high = Math.min(scale.high, Math.ceil(Math.max(...all) / scale.step) * scale.step)
  while (high - low < scale.least) {
    if (low > scale.low) low -= scale.step
    if (high < scale.high && high - low < scale.least) high += scale.step
  }
  return [low, high]
}

/** What lies between two curves, as one shape. */
export function between(a: readonly number[], b: readonly number[], low: number, high: number): string {
  const back = line(b, low, high).slice(1).split('L').reverse()
  return `${line(a, low, high)}L${back.join('L')}Z`
}

/** A curve as an SVG path in a box of 1000 by 100. */
export function line(values: readonly number[], low: number, high: number): string {
  const last = Math.max(1, values.length - 1)
  return values.map((v, n) => `${n ? 'L' : 'M'}${((n / last) * 1000).toFixed(1)} ${(100 - ((v - low) / (high - low)) * 100).toFixed(1)}`).join('')
}
