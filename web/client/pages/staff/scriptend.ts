// At the planned end: is the script over, or what may still come? The clock goes on, and nobody else says so.

import type { InjectView, StaffView } from '../../contract'
import { isPastPlan } from '../../live/ending'
import { openActions } from './jumping'
import { answersItselfAt, openAsks } from './waiting'

export interface ScriptEnd {
  /** Injects that may still come, each only if something else happens. */
  readonly coming: readonly InjectView[]
  /** They come only by the facilitator's hand. */
  readonly held: number
  /** Questions that the scenario will answer, rounds that will open. */
  readonly answers: number
  readonly rounds: number
  /** To-dos of the team that are open. */
  readonly open: number
  /** The simulated public goes on reacting to the team. */
  readonly reacts: boolean
}

/** Null before the planned end, and once EndEx is announced. */
export function scriptEnd(v: StaffView, now: number): ScriptEnd | null {
  if (!isPastPlan(v, now)) return null
  return {
    coming: v.injects.filter((i) => i.progress.status === 'waiting' && mayCome(v, i)),
    held: v.injects.filter((i) => i.progress.status === 'held').length,
    answers: openAsks(v).filter((a) => answersItselfAt(v, a) !== null).length,
    rounds: v.round_plans.filter((p) => p.at !== null && !v.rounds.some((r) => r.plan_id === p.plan_id)).length,
    open: openActions(v, now).length,
    reacts: ((v.opinion?.starts_at ?? null) !== null && v.crowd !== 'off') || v.actors.some((a) => !a.silenced && a.threads.some((t) => t.due !== null)),
  }
}

/** Is anything of the script still to be expected without a hand? */
export const isOver = (end: ScriptEnd): boolean => end.coming.length + end.answers + end.rounds === 0

/** What hangs on an inject that can no longer come does not come either, though the plan still lists it as waiting. */
function mayCome(v: StaffView, inject: InjectView, seen: readonly string[] = []): boolean {
  if (seen.includes(inject.inject_id)) return false
  if (inject.progress.status !== 'waiting') return inject.progress.status === 'fired'
  if (inject.branches) return true
  const before = leadsTo(v, inject)
  return before === undefined || mayCome(v, before, [...seen, inject.inject_id])
}

/** The inject that must come first: the call that it follows, or what opens the action that it makes up for. */
function leadsTo(v: StaffView, inject: InjectView): InjectView | undefined {
  const action = v.actions.find((a) => a.action_id === inject.unless_action)
  const id = inject.follows ?? (action && action.progress === null ? action.opens_with : null)
  return v.injects.find((i) => i.inject_id === id)
}
