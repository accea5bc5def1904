// Who acts for whom, as the server decides it (simulator/seats.py): an unstaffed role's duties go to the first
// staffed role along its chain of stand-ins.

import type { ResponseKind, RoleView, TraineeView } from '../../contract'

export interface Chained {
  readonly role_id: string
  readonly stand_in: string
}

/** The staffed role that acts for `roleId`: itself, or along the chain; "" if there is none. */
export function standIn(roles: readonly Chained[], isStaffed: (roleId: string) => boolean, roleId: string): string {
  const passed: string[] = []
  let at = roleId
  while (at !== '' && !passed.includes(at)) {
    if (isStaffed(at)) return at
    passed.push(at)
    at = roles.find((r) => r.role_id === at)?.stand_in ?? ''
  }
  return ''
}

/** As `standIn`, by who sits where now; the participant `without` is passed over, whatever they hold. */
export const actorFor = (view: TraineeView, roleId: string, without = ''): string =>
  standIn(view.roles, (id) => view.seats.some((s) => s.role_id === id && s.participant_id !== without), roleId)

/** `roleId` and the unstaffed roles that it stands in for. */
export function actsFor(view: TraineeView, roleId: string): readonly RoleView[] {
  return view.roles.filter((r) => r.role_id === roleId || actorFor(view, r.role_id) === roleId)
}

/** Does the playbook give this kind to the role, or to one that it stands in for? */
export function mayDo(view: TraineeView, roleId: string, kind: ResponseKind): boolean {
  const wanted = kind === 'withdrawal' ? 'correction' : kind
  return actsFor(view, roleId).some((r) => r.may.includes(wanted))
}

/** The roles that one holds, in the playbook's order. */
export const myRoles = (view: TraineeView): readonly RoleView[] =>
  view.roles.filter((r) => view.me.roles.includes(r.role_id))

export const roleOf = (view: TraineeView, roleId: string): RoleView | undefined =>
  view.roles.find((r) => r.role_id === roleId)

/** Names of those who sit in a role. */
export const holders = (view: TraineeView, roleId: string): string[] =>
  view.seats.filter((s) => s.role_id === roleId).map((s) => s.name)
