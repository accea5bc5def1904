// Where the curve lies in its box: the width is story time, the height a gauge. Pure; the box is 1000 by 100.

import type { MomentView } from '../contract'
import { type Gauge, GAUGES, type GaugeName } from './gauges'

export const WIDE = 1000
export const HIGH = 100

export interface Span { readonly from: number; readonly to: number }

const HALF_HOUR = 1800
const MOST_POINTS = 400

/** From StartEx to the next full half hour after what is there; once it has ended, to the last of it. */
export function spanOf(last: number, hasEnded: boolean): Span {
  return { from: 0, to: hasEnded ? Math.max(60, last) : Math.ceil((last + 60) / HALF_HOUR) * HALF_HOUR }
}

/** Share of the width at story time `at`, 0 to 1. */
export const place = (at: number, s: Span): number => Math.min(1, Math.max(0, (at - s.from) / (s.to - s.from)))

/** The top of a gauge's scale: its own, or a round number above all that is shown. */
export function topOf(g: Gauge, ...all: readonly (readonly MomentView[])[]): number {
  if (g.high !== null) return g.high
  const most = all.reduce((most, moments) => moments.reduce((m, x) => Math.max(m, g.of(x)), most), g.least)
  const unit = 10 ** Math.floor(Math.log10(most))
  return ([1, 2, 5, 10].find((n) => n * unit >= most) ?? 10) * unit
}

/** The curve as a path. Of a long run only some minutes are drawn: of each few the one that stands out, and always the last. */
export function pathOf(moments: readonly MomentView[], name: GaugeName, s: Span, top: number): string {
  const g = GAUGES[name]
  let path = ''
  for (const m of thinned(moments, g)) path += `${path ? 'L' : 'M'}${tenths(place(m.at, s) * WIDE)} ${tenths(height(g, g.of(m), top))}`
  return path
}

const tenths = (n: number): number => Math.round(n * 10) / 10

function thinned(moments: readonly MomentView[], g: Gauge): readonly MomentView[] {
  const step = Math.ceil(moments.length / MOST_POINTS)
  const last = moments.at(-1)
  if (step <= 1 || !last) return moments
  const found: MomentView[] = []
  for (let i = 0; i < moments.length - 1; i += step) {
    const from = found.at(-1) ?? moments[0] ?? last
    const away = (m: MomentView): number => Math.abs(g.of(m) - g.of(from))
    found.push(moments.slice(i, Math.min(i + step, moments.length - 1)).reduce((best, m) => (away(m) > away(best) ? m : best)))
  }
  return [...found, last]
}

/** From the top of the box. */
export const height = (g: Gauge, value: number, top: number): number => HIGH * (1 - (Math.min(top, Math.max(g.low, value)) - g.low) / (top - g.low))

/** The same, closed down to the ground. */
export function areaOf(path: string, moments: readonly MomentView[], s: Span): string {
  const [first, last] = [moments[0], moments.at(-1)]
  return first && last ? `${path}L${tenths(place(last.at, s) * WIDE)} ${HIGH}L${tenths(place(first.at, s) * WIDE)} ${HIGH}Z` : ''
}

const STEPS = [600, 900, 1800, 3600, 7200, 14_400, 21_600]

/** Story times to write under the curve: round on the story's clock, at most `most` of them. */
export function hoursOf(s: Span, startsAt: number, most = 6): readonly number[] {
  const step = STEPS.find((x) => (s.to - s.from) / x <= most) ?? 43_200
  const first = Math.ceil((startsAt + s.from) / step) * step - startsAt
  const found: number[] = []
  for (let at = first; at <= s.to; at += step) found.push(at)
  return found
}

/** The minute that was on at story time `at`; undefined: before the first. */
export function momentAt(moments: readonly MomentView[], at: number): MomentView | undefined {
  const first = moments[0]
  if (!first || at < first.at) return undefined
  return moments[Math.min(moments.length - 1, Math.floor((at - first.at) / 60))]
}

/** Every so manieth minute for the table, at most `most` rows, and always the last. */
export function rowsOf(moments: readonly MomentView[], most = 24): readonly MomentView[] {
  const step = [5, 10, 15, 30, 60, 120].find((n) => moments.length / n <= most) ?? 240
  return moments.filter((_, i) => i % step === 0 || i === moments.length - 1)
}
