// What a jump passes over: each inject must be fired or skipped. Mirrors simulator/timeline.between.

import type { ActionView, InjectView, StaffView } from '../../contract'

type Timeline = Pick<StaffView, 'injects' | 'items' | 'actions' | 'clock'>

/** Story time at which a waiting inject will be settled; null while that is open. */
export function dueOf(v: Timeline, inject: InjectView): number | null {
  if (inject.branches) return null
  if (inject.unless_action !== null) return contingencyDue(v, inject, inject.unless_action)
  if (inject.follows !== null) return followDue(v, inject, inject.follows)
  return inject.due
}

function contingencyDue(v: Timeline, inject: InjectView, actionId: string): number | null {
  const action = v.actions.find((a) => a.action_id === actionId)
  if (!action) return inject.due
  const opener = v.injects.find((i) => i.inject_id === action.opens_with)
  if (action.progress === null) {
    const opensByItself = opener === undefined || opener.progress.status === 'skipped'
    return opensByItself ? inject.due : null
  }
  const moved = opener && opener.follows === null ? action.progress.opened_at - opener.due : 0
  return inject.due + moved + action.progress.allowance
}

/** The author's delay after a call is answered or lost; when it was lost, the view tells only roughly. */
function followDue(v: Timeline, inject: InjectView, calledId: string): number | null {
  const called = v.injects.find((i) => i.inject_id === calledId)
  if (!called) return null
  if (called.progress.status === 'skipped') return 0
  const item = v.items.find((i) => i.item_id === called.progress.item_id)
  if (!item?.call) return null
  const delay = inject.due - called.due
  const answered = item.call.spoken[0]?.at ?? null
  if (inject.follows_outcome === 'answered') return answered === null ? null : answered + delay
  if (answered !== null) return answered
  return item.call.status === 'ringing' ? null : item.at + delay
}

/** A contingency moves with its action's clock, so a jump passes over none that is still ahead of it, unless its limit has passed. */
function movesAlong(v: Timeline, inject: InjectView, due: number, now: number): boolean {
  const action = v.actions.find((a) => a.action_id === inject.unless_action)
  if (!action?.progress || action.runs_on) return false
  return due > now && action.progress.opened_at + action.progress.allowance + action.limit >= now
}

export interface Passed { readonly inject: InjectView; readonly due: number }

/** Waiting injects that a jump from `now` to `to` would pass over, the earliest first. */
export function between(v: Timeline, now: number, to: number): readonly Passed[] {
  return v.injects
    .filter((i) => i.progress.status === 'waiting')
    .map((inject) => ({ inject, due: dueOf(v, inject) }))
    .filter((p): p is Passed => p.due !== null && p.due <= to && !movesAlong(v, p.inject, p.due, now))
    .sort((a, b) => a.due - b.due)
}

export type Choice = 'fire' | 'skip'

/** What is chosen for each; background posts are fired unless said otherwise, the rest must be decided. */
export function settled(passed: readonly Passed[], chosen: Readonly<Record<string, Choice>>): { fire: string[]; skip: string[]; open: string[] } {
  const of = (p: Passed): Choice | undefined => chosen[p.inject.inject_id] ?? (p.inject.background ? 'fire' : undefined)
  const ids = (want: Choice | undefined): string[] => passed.filter((p) => of(p) === want).map((p) => p.inject.inject_id)
  return { fire: ids('fire'), skip: ids('skip'), open: ids(undefined) }
}

export interface OpenAction { readonly action: ActionView; readonly targetAt: number; readonly limitAt: number }

/** Expected actions that are open and that nobody has answered, by target. */
export function openActions(v: Pick<StaffView, 'actions' | 'responses'>, now: number): readonly OpenAction[] {
  return v.actions
    .filter((a) => a.progress !== null && !v.responses.some((r) => r.answers.includes(a.action_id)))
    .map((action) => {
      const from = (action.progress?.opened_at ?? 0) + (action.progress?.allowance ?? 0)
      return { action, targetAt: from + action.target, limitAt: from + action.limit }
    })
    .filter((o) => o.limitAt > now)
    .sort((a, b) => a.targetAt - b.targetAt)
}

/** The ids that a refusal names ("Fire or skip what lies between: a, b."): what this screen could not foresee. */
export function namedIn(message: string, v: Pick<StaffView, 'injects'>): readonly string[] {
  const named = message.slice(message.indexOf(':') + 1).split(/[,.\s]+/)
  return v.injects.map((i) => i.inject_id).filter((id) => named.includes(id))
}
