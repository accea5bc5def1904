// What speaks against starting just now, and how long it will take. Pure.

import type { StaffView } from '../../contract'
import { stretches } from './pace'
import { type SeatRow, seatRows, trainees } from './seating'

export interface Doubts {
  readonly empty: readonly SeatRow[]
  /** Joined, but not seated yet: still at the rules or choosing. */
  readonly reading: readonly string[]
  /** Seated, but no window of theirs is open. */
  readonly away: readonly string[]
}

export function doubts(v: Pick<StaffView, 'roles' | 'seats' | 'participants'>, online: readonly string[]): Doubts {
  const here = trainees(v)
  return {
    empty: seatRows(v).filter((r) => r.people.length === 0),
    reading: here.filter((p) => p.roles.length === 0 && online.includes(p.id)).map((p) => p.name),
    away: here.filter((p) => p.roles.length > 0 && !online.includes(p.id)).map((p) => p.name),
  }
}

export const isDoubtful = (d: Doubts): boolean => d.empty.length + d.reading.length + d.away.length > 0

/** Real minutes from StartEx to the planned EndEx, begun at `pace`: in place of the pace that the plan begins at. */
export function realMinutes(v: Pick<StaffView, 'pace_plan' | 'exercise'>, pace: number): number {
  const plan = v.pace_plan.filter((s) => s.at > 0 || s.jump_to !== null)
  return Math.round(stretches(plan, v.exercise.duration, pace).reduce((sum, s) => sum + (s.pace === null ? 0 : (s.to - s.from) / s.pace), 0) / 60)
}

/** Actions that will not be rated, because nobody of the organisation has confirmed the rule of law they rest on. */
export function unrated(v: Pick<StaffView, 'actions' | 'plan'>): StaffView['actions'] {
  const confirmed = v.plan.legal_rules.filter((r) => r.confirmed).map((r) => r.rule_id)
  return v.actions.filter((a) => a.rule_id !== '' && !confirmed.includes(a.rule_id))
}
