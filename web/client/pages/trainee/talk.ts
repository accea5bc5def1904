// The team's chat as conversations: one with all, one with each other role. Pure.

import type { ChatView, TraineeView } from '../../contract'

/** The conversation that a line belongs to, as one sees it: "" with all, else the other side's role. */
export function talkOf(view: TraineeView, line: ChatView): string {
  if (line.to_role === '') return ''
  return view.me.roles.includes(line.role_id) ? line.to_role : line.role_id
}

export const linesOf = (view: TraineeView, talk: string): ChatView[] => view.chat.filter((c) => talkOf(view, c) === talk)

export const isUnread = (view: TraineeView, line: ChatView): boolean =>
  line.participant_id !== view.me.participant_id && !line.read_by.includes(view.me.participant_id)

export const unreadIn = (view: TraineeView, talk: string): number => linesOf(view, talk).filter((c) => isUnread(view, c)).length

export const unreadLines = (view: TraineeView): number => view.chat.filter((c) => isUnread(view, c)).length

export interface Talk {
  readonly role: string
  readonly unread: number
}

/** With all first, then who spoke last, then the other roles in the playbook's order. */
export function talks(view: TraineeView): Talk[] {
  const lastAt = (role: string): number => view.chat.findLastIndex((c) => talkOf(view, c) === role)
  const others = view.roles.map((r) => r.role_id).filter((r) => !view.me.roles.includes(r) || lastAt(r) >= 0)
  const order = others.sort((a, b) => lastAt(b) - lastAt(a))
  return ['', ...order].map((role) => ({ role, unread: unreadIn(view, role) }))
}

export interface Readers {
  readonly names: readonly string[]
  /** Of how many it could be read; 0 for a line to a role, which is read or not. */
  readonly of: number
}

/** Who has read a line of one's own: of all in their seats, or of those in the role it went to. */
export function readersOf(view: TraineeView, line: ChatView): Readers {
  const seated = view.seats.filter((s) => s.participant_id !== line.participant_id && (line.to_role === '' || s.role_id === line.to_role))
  const people = new Map(seated.map((s) => [s.participant_id, s.name]))
  const names = line.read_by.flatMap((p) => people.get(p) ?? [])
  return { names, of: line.to_role === '' ? people.size : 0 }
}
