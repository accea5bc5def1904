// The facilitator's own words on a trainee's screen: which still stand there, and what covers it.

import type { LocalizedText, StaffView, TraineeView, WordView } from '../contract'

/** The words that cover the screen just now. A stop or something real is never covered, and after EndEx nothing is. */
export function covering(v: Pick<TraineeView, 'words' | 'locked_by' | 'clock'>): WordView | null {
  const isHalted = v.clock.status === 'paused' && v.clock.pause_cause !== 'facilitator'
  if (v.locked_by === '' || v.clock.status === 'ended' || isHalted) return null
  return v.words.find((w) => w.word_id === v.locked_by) ?? null
}

export const isReal = (clock: Pick<TraineeView['clock'], 'status' | 'pause_cause'>): boolean =>
  clock.status === 'paused' && clock.pause_cause === 'real_emergency'

/** The roles of whoever raised the emergency, for others to know where it is. */
export function raisedFrom(v: Pick<TraineeView | StaffView, 'clock' | 'seats' | 'roles'>): readonly LocalizedText[] {
  const ids = v.seats.filter((s) => s.name === v.clock.pause_by).map((s) => s.role_id)
  return v.roles.filter((r) => ids.includes(r.role_id)).map((r) => r.name)
}

/** Words not yet put away, the newest last; what has covered the screen needs no card after. */
export const standing = (v: Pick<TraineeView, 'words'>, isAway: (id: string) => boolean): readonly WordView[] =>
  v.words.filter((w) => !w.locks && !isAway(w.word_id))
