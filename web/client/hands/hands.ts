// A trainee's call for the facilitator: one's own as it stands, and all that wait.

import type { HandView, StaffView, TraineeView } from '../contract'

/** One's last call while there is something to tell of it; `away` is the last one put away. */
export function myHand(v: Pick<TraineeView, 'hands' | 'clock'>, away: string): HandView | null {
  const last = v.hands.at(-1)
  if (!last || v.clock.status === 'ended' || (last.seen_at !== null && last.hand_id === away)) return null
  return last
}

export const isUp = (hand: HandView | null): boolean => hand !== null && hand.seen_at === null

/** Who waits for the facilitator, the longest first. */
export const raised = (v: Pick<StaffView, 'hands' | 'clock'>): readonly HandView[] =>
  v.clock.status === 'ended' ? [] : v.hands.filter((h) => h.seen_at === null)

const keyOf = (v: Pick<TraineeView, 'exercise' | 'me'>): string => `yanlian:hand:${v.exercise.exercise_id}:${v.me.participant_id}`

export function recallAway(v: Pick<TraineeView, 'exercise' | 'me'>): string {
  try {
    return localStorage.getItem(keyOf(v)) ?? ''
  } catch {
    return ''
  }
}

export function keepAway(v: Pick<TraineeView, 'exercise' | 'me'>, handId: string): void {
  try {
    localStorage.setItem(keyOf(v), handId)
  } catch {
    // A forbidden store: after a reload it stands there again.
  }
}
