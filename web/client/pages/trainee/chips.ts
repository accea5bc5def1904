// What the bar on top shows of what one has to do, and in which order. Pure.

import type { TraineeView } from '../../contract'
import type { OpenItem } from './desk'

export type ChipState = 'open' | 'with' | 'missed' | 'sent'

export interface Chip {
  readonly o: OpenItem
  readonly is: ChipState
}

/** Real seconds for which a passed limit is still told of; and for which it comes first, because it is news. */
const TOLD = 180
const NEWS = 20

/** Texts that may be added to until the limit: they may lack something that the plan asks for. */
const ADDABLE = ['statement', 'report'] as const

/** The form in which more can be sent for it. */
export const addable = (o: OpenItem): 'statement' | 'report' | undefined => ADDABLE.find((k) => o.kinds.includes(k))

/** Has a text gone out for it, and may more follow? */
export const isSent = (o: OpenItem): boolean => o.answered !== null && o.left > 0 && o.done_ahead === null && addable(o) !== undefined

function stateOf(o: OpenItem, isAway: boolean): ChipState | undefined {
  if (o.answered !== null) return isSent(o) ? 'sent' : undefined
  if (o.left > 0) return isAway ? 'with' : 'open'
  return o.left > -TOLD ? 'missed' : undefined
}

function rank({ o, is }: Chip): number {
  if (is === 'missed') return o.left > -NEWS ? 0 : 3
  return { open: 1, with: 2, sent: 4 }[is]
}

/** What is open, the most urgent first; then what was handed on, has just been missed, or was sent and may be added to. */
export const chipsOf = (items: readonly OpenItem[], isAway: (o: OpenItem) => boolean): Chip[] =>
  items.flatMap((o) => {
    const is = stateOf(o, isAway(o))
    return is ? [{ o, is }] : []
  }).sort((a, b) => rank(a) - rank(b))

/** Passed unanswered, and no longer told of in the bar: the list of all keeps them. */
export const missedOf = (items: readonly OpenItem[]): OpenItem[] => items.filter((o) => o.answered === null && o.left <= -TOLD)

/** Roles that share it, if somebody else has it on the desk too; else none. */
export const sharedBy = (view: TraineeView, o: OpenItem): readonly string[] =>
  view.seats.some((s) => s.participant_id !== view.me.participant_id && o.roles.includes(s.role_id)) ? o.roles.filter((r) => view.seats.some((s) => s.role_id === r)) : []
