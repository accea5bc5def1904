// How long a stretch of the story took: in real time by the paces that it was played at, or in story time without jumps.

import type { ClockView, JumpView } from '../contract'

/** Active time (real, without pauses) at which the story was there; what a jump passed over was over at once. */
export function activeWhen({ legs, pace }: Pick<ClockView, 'legs' | 'pace'>, story: number): number {
  const n = legs.findLastIndex((leg) => leg.story <= story)
  const leg = legs[Math.max(0, n)]
  if (!leg) return story / pace
  return Math.min(leg.active + Math.max(0, story - leg.story) / leg.pace, legs[n + 1]?.active ?? Infinity)
}

type Clocked = { readonly clock: Pick<ClockView, 'legs' | 'pace'> }

/** Real seconds between two story times, pauses and jumps left out, each pace counted for as long as it lasted. */
export function realBetween({ clock }: Clocked, since: number, until: number): number {
  return Math.max(0, activeWhen(clock, until) - activeWhen(clock, since))
}

/** Story seconds between two story times that were played: all but the jumps. For limits, which the plan gives in story time. */
export function playedBetween({ jumps }: { readonly jumps: readonly Pick<JumpView, 'at' | 'to'>[] }, since: number, until: number): number {
  const gone = jumps.reduce((sum, j) => sum + Math.max(0, Math.min(j.to, until) - Math.max(j.at, since)), 0)
  return Math.max(0, until - since - gone)
}
