// What is measured of the simulated public: each gauge with its scale, and what its last minutes say in a word. Pure.

import type { MomentView } from '../contract'

export type GaugeName = 'heat' | 'trust' | 'mood' | 'volume' | 'spreading' | 'bookings' | 'hotline'

export interface Gauge {
  readonly name: GaugeName
  readonly of: (m: MomentView) => number
  readonly low: number
  /** The top of the scale; null: as high as it gets, and at least `least`. */
  readonly high: number | null
  readonly least: number
  /** A difference over ten minutes that is seen as one, and one that is great; shares of what there was before where `isRelative`. */
  readonly stir: number
  readonly leap: number
  readonly isRelative: boolean
  /** Is it good news when it grows? null: neither. */
  readonly isGood: boolean
  readonly places: number
}

const gauge = (name: GaugeName, of: Gauge['of'], more: Partial<Gauge> = {}): Gauge => ({
  name, of, low: 0, high: 100, least: 0, stir: 3, leap: 12, isRelative: false, isGood: false, places: 0, ...more,
})

export const GAUGES: Readonly<Record<GaugeName, Gauge>> = {
  heat: gauge('heat', (m) => m.heat),
  trust: gauge('trust', (m) => m.trust, { stir: 0.5, leap: 4, isGood: true }),
  mood: gauge('mood', (m) => m.mood, { low: -1, high: 1, stir: 0.03, leap: 0.15, isGood: true, places: 2 }),
  volume: gauge('volume', (m) => m.volume, { high: null, least: 10, stir: 0.2, leap: 0.8, isRelative: true }),
  spreading: gauge('spreading', (m) => m.spreading * 100, { high: null, least: 10, stir: 0.5, leap: 5, places: 1 }),
  bookings: gauge('bookings', (m) => m.bookings, { high: 120, stir: 0.4, leap: 4, isGood: true }),
  hotline: gauge('hotline', (m) => m.hotline, { high: null, least: 20, stir: 0.15, leap: 0.6, isRelative: true }),
}

export const ALL_GAUGES = Object.keys(GAUGES) as readonly GaugeName[]

export type Trend = 'leaps' | 'rises' | 'holds' | 'falls' | 'drops'

const MINUTES = 10

/** How a gauge has moved over the last ten minutes; one that turned back in the last of them holds. Null where there is nothing to compare. */
export function trendOf(moments: readonly MomentView[], name: GaugeName): Trend | null {
  const g = GAUGES[name]
  const [last, before] = [moments.at(-1), moments.at(-1 - Math.min(MINUTES, moments.length - 1))]
  if (!last || !before || last === before) return null
  const by = (g.of(last) - g.of(before)) / (g.isRelative ? Math.max(g.of(before), g.least / 5) : 1)
  const lately = g.of(last) - g.of(moments.at(-2) ?? before)
  if (Math.abs(by) < g.stir || by * lately < 0) return 'holds'
  if (by > 0) return by < g.leap ? 'rises' : 'leaps'
  return by > -g.leap ? 'falls' : 'drops'
}

/** "−0.42", "74", "3.1": as it is shown. */
export function shown(name: GaugeName, value: number): string {
  const g = GAUGES[name]
  const rounded = value.toFixed(g.places).replace(/^-(?=0(\.0*)?$)/, '')
  return rounded.replace('-', '−')
}

export type MoodWord = 'furious' | 'upset' | 'subdued' | 'even' | 'kind'

/** No calm word while it is not clearly above zero: what mood rests at in a crisis is no peace. */
export const moodWord = (mood: number): MoodWord => (mood < -0.5 ? 'furious' : mood < -0.15 ? 'upset' : mood < 0.05 ? 'subdued' : mood <= 0.15 ? 'even' : 'kind')
