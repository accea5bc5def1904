// How long a scenario takes in real time, reckoned so that everybody can follow. Pure.

import type { ScenarioSummary } from './admin'

export interface Length {
  /** Key of the words: nothing to reckon, at one pace, at several; with jumps or without. */
  readonly key: 'same' | 'whole' | 'jumped' | 'wholeVaried' | 'jumpedVaried'
  /** All in minutes; `real`: story minutes in a real one. */
  readonly of: Readonly<Record<'story' | 'jumped' | 'played' | 'n' | 'real', number> & { pace: string }>
}

export function lengthOf(s: Pick<ScenarioSummary, 'duration' | 'played' | 'paces' | 'minutes'>): Length {
  const [story, played] = [Math.round(s.duration / 60), Math.round(s.played / 60)]
  const first = s.paces[0] ?? 1
  const last = s.paces.at(-1) ?? first
  const isVaried = first !== last
  const key = played < story ? (isVaried ? 'jumpedVaried' : 'jumped') : isVaried ? 'wholeVaried' : first === 1 ? 'same' : 'whole'
  return { key, of: { story, jumped: story - played, played, n: s.minutes, real: first, pace: isVaried ? `×${first}–×${last}` : `×${first}` } }
}
