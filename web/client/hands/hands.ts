// A trainee's call for the facilitator: one's own as it stands, and all that wait.

import type { HandView, StaffView, TraineeView, WordView } from '../contract'

type Mine = Pick<TraineeView, 'hands' | 'words' | 'clock'>

/** One's last call while there is something to tell of it: not yet seen, or seen and neither answered nor put away. */
export function myHand(v: Mine, isAway: (id: string) => boolean): HandView | null {
  const last = v.hands.at(-1)
  if (!last || v.clock.status === 'ended') return null
  return last.seen_at !== null && (isAway(last.hand_id) || answerTo(v, last) !== undefined) ? null : last
}

/** The private word that came since one called. */
export const answerTo = (v: Pick<TraineeView, 'words'>, hand: HandView): WordView | undefined =>
  v.words.find((w) => w.to === hand.participant_id && Date.parse(w.occurred_at) >= Date.parse(hand.occurred_at))

/** Is this word the first that answers one of one's calls? Then it says so. */
export const isAnswer = (v: Pick<TraineeView, 'hands' | 'words'>, word: WordView): boolean =>
  v.hands.some((h) => answerTo(v, h)?.word_id === word.word_id)

export const isUp = (hand: HandView | null): boolean => hand !== null && hand.seen_at === null

/** Who waits for the facilitator, the longest first. */
export const raised = (v: Pick<StaffView, 'hands' | 'clock'>): readonly HandView[] =>
  v.clock.status === 'ended' ? [] : v.hands.filter((h) => h.seen_at === null)
