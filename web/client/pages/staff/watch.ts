// How each desk is doing just now: what lies on it, what has not been seen there, when it last did something.
// A desk is all the roles that the same people hold: one person in five roles is one desk.

import type { StaffView } from '../../contract'
import { realBetween } from '../../live/lasted'
import { openActions } from './jumping'
import { holders } from './names'
import { standIn } from './seating'

/** As many to-dos at once as the scorecard calls crowded. */
export const CROWDED = 3
/** Real seconds without a sign of life, after which somebody should have a look. */
export const QUIET = 600

export type Alarm = '' | 'offline' | 'overloaded' | 'quiet'

export interface Watched {
  readonly roleIds: readonly string[]
  readonly people: readonly string[]
  readonly open: number
  /** Real seconds since the oldest of them opened; null: none is open. */
  readonly waits: number | null
  readonly unseen: number
  /** Real seconds since the role last did something, or since StartEx. */
  readonly quietFor: number
  readonly alarm: Alarm
}

type Seen = Pick<StaffView, 'roles' | 'seats' | 'participants' | 'injects' | 'items' | 'actions' | 'responses' | 'approvals' | 'chat' | 'asks' | 'jumps' | 'clock'>

/** One for each desk, in the playbook's order; `online` are the participants with an open window. */
export function watchDesks(v: Seen, now: number, online: readonly string[]): readonly Watched[] {
  const open = openActions(v, now)
  const background = new Set(v.injects.filter((i) => i.background).map((i) => i.progress.item_id))
  const last = lastActs(v)
  return desks(v).map(({ people, roleIds }): Watched => {
    const mine = open.filter((o) => o.action.roles.some((r) => roleIds.includes(standIn(v, r))))
    const since = mine.map((o) => o.action.progress?.opened_at ?? now)
    const unseen = v.items.filter((i) => i.to_roles.some((r) => roleIds.includes(r)) && !i.crowd && !background.has(i.item_id) && !i.seen.some((s) => people.includes(s.participant_id))).length
    const quietFor = realBetween(v, Math.max(0, ...people.map((p) => last.get(p) ?? 0)), now)
    const found = { roleIds, people, open: mine.length, waits: since.length ? realBetween(v, Math.min(...since), now) : null, unseen, quietFor }
    return { ...found, alarm: v.clock.status === 'running' ? alarmOf(found, online) : '' }
  })
}

export interface Desk { readonly roleIds: readonly string[]; readonly people: readonly string[] }

/** The staffed roles, those that the same people hold together. */
export function desks(v: Pick<StaffView, 'roles' | 'seats'>): readonly Desk[] {
  const found = new Map<string, { roleIds: string[]; people: string[] }>()
  for (const { role_id } of v.roles) {
    const people = v.seats.filter((s) => s.role_id === role_id).map((s) => s.participant_id)
    const key = [...people].sort().join(' ')
    const desk = found.get(key)
    if (desk) desk.roleIds.push(role_id)
    else if (people.length) found.set(key, { people, roleIds: [role_id] })
  }
  return [...found.values()]
}

function alarmOf(w: Omit<Watched, 'alarm'>, online: readonly string[]): Alarm {
  if (!w.people.some((p) => online.includes(p))) return 'offline'
  if (w.open >= CROWDED) return 'overloaded'
  return w.quietFor >= QUIET ? 'quiet' : ''
}

/** Story time of each person's last deed: a text, a request, a line, a question, a call taken. */
function lastActs(v: Seen): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  const note = (who: string, at: number): void => void last.set(who, Math.max(at, last.get(who) ?? 0))
  for (const x of [...v.responses, ...v.approvals, ...v.chat, ...v.asks]) note(x.participant_id, x.at)
  for (const a of v.approvals) for (const s of a.steps) if (s.at !== null) note(s.by, s.at)
  for (const i of v.items) if (i.call?.answered_by) note(i.call.answered_by, i.call.spoken[0]?.at ?? i.at)
  return last
}

export interface Reading { readonly seen: readonly string[]; readonly missing: readonly string[] }

/** Who of those that an item was for has seen it, and who has not. */
export function readers(v: Pick<StaffView, 'seats'>, item: { readonly to_roles: readonly string[]; readonly seen: readonly { readonly participant_id: string }[] }): Reading {
  const meant = holders(v as StaffView, item.to_roles)
  const seen = item.seen.map((s) => s.participant_id)
  return { seen, missing: meant.filter((p) => !seen.includes(p)) }
}
