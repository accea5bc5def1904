// Who sits where, who stands in for an empty seat, and how three people fill all of them. Mirrors simulator/seats.py.

import type { AssignSeat, FreeSeat, RoleView, StaffView } from '../../contract'

export interface Seated { readonly id: string; readonly name: string }

export interface SeatRow {
  readonly role: RoleView
  readonly people: readonly Seated[]
  /** The staffed role that acts for this one: itself if somebody sits there, "" if nobody does. */
  readonly acting: string
}

type Seating = Pick<StaffView, 'roles' | 'seats' | 'participants'>

const isStaffed = (v: Seating, roleId: string): boolean => v.seats.some((s) => s.role_id === roleId)

/** The first staffed role along the playbook's chain. */
export function standIn(v: Seating, roleId: string): string {
  const passed: string[] = []
  let here = roleId
  while (here && !passed.includes(here)) {
    if (isStaffed(v, here)) return here
    passed.push(here)
    here = v.roles.find((r) => r.role_id === here)?.stand_in ?? ''
  }
  return ''
}

export function seatRows(v: Seating): readonly SeatRow[] {
  return v.roles.map((role) => ({
    role,
    people: v.seats.filter((s) => s.role_id === role.role_id).map((s) => ({ id: s.participant_id, name: nameOf(v, s.participant_id) || s.name })),
    acting: standIn(v, role.role_id),
  }))
}

export interface Trainee extends Seated { readonly consented: boolean; readonly roles: readonly string[] }

/** Everybody who may sit down, in the order of joining. */
export function trainees(v: Seating): readonly Trainee[] {
  return v.participants
    .filter((p) => p.kind === 'trainee')
    .map((p) => ({
      id: p.participant_id, name: p.name, consented: p.consented,
      roles: v.seats.filter((s) => s.participant_id === p.participant_id).map((s) => s.role_id),
    }))
}

const nameOf = (v: Seating, id: string): string => v.participants.find((p) => p.participant_id === id)?.name ?? ''

export interface TeamMoves { readonly assign: readonly AssignSeat[]; readonly free: readonly FreeSeat[] }

/** What seats `people` (one for each set of roles) so, and takes from them what is another's. */
export function teamMoves(v: Seating, sets: readonly (readonly string[])[], people: readonly string[]): TeamMoves {
  const holds = (who: string): readonly string[] => v.seats.filter((s) => s.participant_id === who).map((s) => s.role_id)
  const assign = sets.flatMap((roles, i) => {
    const who = people[i] ?? ''
    return who ? roles.filter((r) => !holds(who).includes(r)).map((role_id) => ({ participant_id: who, role_id })) : []
  })
  const free = people.flatMap((who, i) => (who ? holds(who).filter((r) => !(sets[i] ?? []).includes(r)).map((role_id) => ({ participant_id: who, role_id })) : []))
  return { assign, free }
}
