// What the bar on top shows of what one has to do, and in which order. Pure.

import type { TraineeView } from '../../contract'
import type { OpenItem } from './desk'

export type ChipState = 'open' | 'with' | 'missed' | 'unset' | 'sent'

export interface Chip {
  readonly o: OpenItem
  readonly is: ChipState
}

/** Real seconds for which a passed limit is still told of; and for which it comes first, because it is news. */
const TOLD = 180
const NEWS = 20

/** What may be added to until the limit: a text or a decision may lack something that the plan asks for. */
const ADDABLE = ['statement', 'report', 'decision'] as const

/** The form in which more can be sent for it. */
export const addable = (o: OpenItem): (typeof ADDABLE)[number] | undefined => ADDABLE.find((k) => o.kinds.includes(k))

/** Has a text gone out for it, or a decision been made, and may more follow? */
export const isSent = (o: OpenItem): boolean => o.answered !== null && o.left > 0 && o.done_ahead === null && addable(o) !== undefined

function stateOf(o: OpenItem, isAway: boolean, isUnset: boolean): ChipState | undefined {
  if (o.answered !== null) return isSent(o) ? 'sent' : isUnset && o.left > 0 ? 'unset' : undefined
  if (o.left > 0) return isAway ? 'with' : 'open'
  return o.left > -TOLD ? 'missed' : undefined
}

function rank({ o, is }: Chip): number {
  if (is === 'missed') return o.left > -NEWS ? 0 : 3
  return { open: 1, with: 2, unset: 4, sent: 5 }[is]
}

/** What is open, the most urgent first; then what was handed on, has just been missed, was answered without an outcome, or was sent and may be added to. */
export const chipsOf = (items: readonly OpenItem[], isAway: (o: OpenItem) => boolean, isUnset: (o: OpenItem) => boolean = () => false): Chip[] =>
  items.flatMap((o) => {
    const is = stateOf(o, isAway(o), isUnset(o))
    return is ? [{ o, is }] : []
  }).sort((a, b) => rank(a) - rank(b))

/** Passed unanswered, and no longer told of in the bar: the list of all keeps them. */
export const missedOf = (items: readonly OpenItem[]): OpenItem[] => items.filter((o) => o.answered === null && o.left <= -TOLD)

/** Roles that share it, if somebody else has it on the desk too; else none. */
export const sharedBy = (view: TraineeView, o: OpenItem): readonly string[] =>
  view.seats.some((s) => s.participant_id !== view.me.participant_id && o.roles.includes(s.role_id)) ? o.roles.filter((r) => view.seats.some((s) => s.role_id === r)) : []
