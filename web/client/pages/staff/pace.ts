// The author's pace plan against the clock, and whom a higher pace would leave too little time.

import type { ActionView, PaceStepView, StaffView } from '../../contract'

export type Advice =
  | { readonly kind: 'jump'; readonly step: PaceStepView; readonly to: number }
  | { readonly kind: 'pace'; readonly step: PaceStepView; readonly pace: number }

type Planned = Pick<StaffView, 'pace_plan' | 'clock'>

const sorted = (v: Planned): PaceStepView[] => [...v.pace_plan].sort((a, b) => a.at - b.at)

/** The step whose time has come and that has not been taken; null if the clock goes by plan. */
export function dueStep(v: Planned, now: number): Advice | null {
  const step = sorted(v).filter((s) => s.at <= now).at(-1)
  if (!step) return null
  if (step.jump_to !== null && now < step.jump_to) return { kind: 'jump', step, to: step.jump_to }
  if (step.pace !== null && v.clock.pace !== step.pace) return { kind: 'pace', step, pace: step.pace }
  return null
}

/** The step's pace where the facilitator has chosen another by hand, after it was due or against the plan before it: not asked for again. */
export function overruled(v: Planned & Pick<StaffView, 'log'>, now: number): number | null {
  const step = dueStep(v, now)
  if (step?.kind !== 'pace') return null
  const before = sorted(v).filter((s) => s.at < step.step.at && s.pace !== null).at(-1)?.pace ?? PLAIN
  const chosenSince = v.log.some((l) => l.type === 'PaceChanged' && l.at > step.step.at)
  return chosenSince || v.clock.pace !== before ? step.pace : null
}

/** The pace of an exercise before anybody has chosen one. */
const PLAIN = 1

export function nextStep(v: Planned, now: number): PaceStepView | null {
  return sorted(v).find((s) => s.at > now) ?? null
}

/** The next jump of the plan, due or to come. */
export function nextJump(v: Planned, now: number): PaceStepView | null {
  return sorted(v).find((s) => s.jump_to !== null && now < s.jump_to) ?? null
}

export interface Stretch { readonly from: number; readonly to: number; readonly pace: number | null }

/** The plan as stretches played at one pace; a jump is a stretch with none. `first` is the pace at StartEx. */
export function stretches(plan: readonly PaceStepView[], duration: number, first: number): readonly Stretch[] {
  const found: Stretch[] = []
  let here = 0
  let pace = first
  for (const step of [...plan].sort((a, b) => a.at - b.at)) {
    if (step.at > here) found.push({ from: here, to: step.at, pace })
    if (step.jump_to !== null) found.push({ from: step.at, to: step.jump_to, pace: null })
    here = step.jump_to ?? step.at
    pace = step.pace ?? pace
  }
  if (duration > here) found.push({ from: here, to: duration, pace })
  return found
}

export interface Hurried {
  readonly action: ActionView
  /** Real seconds to its target at the new pace. */
  readonly left: number
  readonly needs: number
  readonly isOpen: boolean
}

type Paced = Pick<StaffView, 'actions' | 'responses' | 'injects' | 'pace_plan' | 'clock'>

/** Actions, open or to open before the plan's next step, to which a change to `pace` would leave too little real time. */
export function hurried(v: Paced, now: number, pace: number): readonly Hurried[] {
  if (pace <= v.clock.pace) return []
  const until = nextStep(v, now)?.at ?? Infinity
  return v.actions.flatMap((action): Hurried[] => {
    const story = storyLeft(v, action, now, until)
    if (story === null || story <= 0 || story / pace >= action.needs_real) return []
    return [{ action, left: story / pace, needs: action.needs_real, isOpen: action.progress !== null }]
  })
}

/** Story time to the target: from now if it is open and unanswered, in full if it opens before `until`, else null. */
function storyLeft(v: Paced, action: ActionView, now: number, until: number): number | null {
  if (v.responses.some((r) => r.answers.includes(action.action_id))) return null
  if (action.progress) return action.progress.opened_at + action.progress.allowance + action.target - now
  const opener = v.injects.find((i) => i.inject_id === action.opens_with)
  if (!opener || (opener.progress.status !== 'waiting' && opener.progress.status !== 'held')) return null
  return opener.due <= until ? action.target : null
}
