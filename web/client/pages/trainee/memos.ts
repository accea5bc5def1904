// What colleagues bring to one: reports to one's role, and cases passed up to it.

import type { Ref } from 'vue'

import type { ResponseView, TraineeView } from '../../contract'
import { kept } from './kept'

/** The newest first; one's own are not among them. */
export function memosFor(view: TraineeView): ResponseView[] {
  const mine = (roleId: string): boolean => view.me.roles.includes(roleId)
  return view.responses
    .filter((r) => r.participant_id !== view.me.participant_id && (mine(r.details.to) || mine(r.details.escalate_to)))
    .reverse()
}

/** Ids of those that one has had on the screen. */
export const readMemos = (view: TraineeView): Ref<{ ids: string[] }> =>
  kept(`${view.me.participant_id}:read`, (): { ids: string[] } => ({ ids: [] }))

export const unreadMemos = (view: TraineeView): ResponseView[] =>
  memosFor(view).filter((m) => !readMemos(view).value.ids.includes(m.response_id))
