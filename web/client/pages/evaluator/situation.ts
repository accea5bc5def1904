// The situation in which something was written: what it answers, what was said before, how long it took.

import type { ItemView, ResponseView, Scorecard, ScoreLine, StaffView, TimeTaken } from '../../contract'
import { matchOf } from '../staff/cardview'
import { thread, type Word } from '../staff/threads'
import { injectsOf } from './queue'

/** The items that a response answers: its own, else those that opened what it serves. */
export function itemsOf(view: StaffView, response: ResponseView): readonly ItemView[] {
  const ids = response.item_id !== null ? [response.item_id] : injectsOf(view, response).map((id) => view.injects.find((i) => i.inject_id === id)?.progress.item_id)
  return [...new Set(ids)].flatMap((id) => view.items.filter((i) => i.item_id === id))
}

/** Of a call all that was said; under anything else what had been said there before the response. */
export function saidThere(view: StaffView, item: ItemView, response: ResponseView): readonly Word[] {
  const all = thread(view, item)
  return item.call ? all : all.filter((w) => w.response?.response_id !== response.response_id && w.at <= response.at)
}

/** The lines that a response serves, in the order of the card. */
export const linesOf = (card: Scorecard | null, response: ResponseView): readonly ScoreLine[] => card?.lines.filter((l) => response.answers.includes(l.action_id)) ?? []

/** How a response kept the time of a line that it serves, as the card has it. */
export const timing = (line: ScoreLine, response: ResponseView): TimeTaken | null => matchOf(line, response.response_id)?.time ?? null
