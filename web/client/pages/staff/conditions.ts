// How the condition of a contingency stands just now.

import type { InjectView, Scorecard, StaffView } from '../../contract'
import type { StateName } from '../../ui/StateMark.vue'
import { dueOf } from './jumping'

/** before: what it hangs on has not come; open: nothing decided; comes, off: decided as things stand. */
export type Standing = 'before' | 'open' | 'answered' | 'comes' | 'off'

export interface Condition {
  readonly standing: Standing
  /** Story time at which it is settled; null while that is open. */
  readonly due: number | null
}

type Known = Pick<StaffView, 'injects' | 'items' | 'actions' | 'clock' | 'responses'>
const DONE = ['met', 'late', 'prompted']

/** null for an inject without a condition. */
export function conditionOf(v: Known, card: Pick<Scorecard, 'lines'> | null, i: InjectView): Condition | null {
  if (i.unless_action === null && i.follows === null) return null
  const standing = i.unless_action !== null ? unless(v, card, i.unless_action) : follows(v, i, i.follows ?? '')
  return { standing, due: standing === 'off' ? null : dueOf(v, i) }
}

function unless(v: Known, card: Pick<Scorecard, 'lines'> | null, actionId: string): Standing {
  const action = v.actions.find((a) => a.action_id === actionId)
  if (!action) return 'comes'
  if (action.progress === null) {
    const opener = v.injects.find((i) => i.inject_id === action.opens_with)
    return opener?.progress.status === 'skipped' ? 'off' : 'before'
  }
  if (DONE.includes(card?.lines.find((l) => l.action_id === actionId)?.status ?? '')) return 'off'
  return v.responses.some((r) => r.answers.includes(actionId)) ? 'answered' : 'comes'
}

function follows(v: Known, i: InjectView, calledId: string): Standing {
  const called = v.injects.find((x) => x.inject_id === calledId)
  if (called?.progress.status === 'skipped') return 'off'
  const call = v.items.find((x) => x.item_id === called?.progress.item_id)?.call
  if (!call) return 'before'
  const wasAnswered = call.answered_by !== null || call.spoken.length > 0
  if (!wasAnswered && call.status === 'ringing') return 'open'
  return wasAnswered === (i.follows_outcome === 'answered') ? 'comes' : 'off'
}

/** Glyph and colour: what will come is due, what will not is settled, the rest is uncertain. */
export const STANDING: Readonly<Record<Standing, StateName>> = { before: 'held', open: 'uncertain', answered: 'uncertain', comes: 'due', off: 'held' }
