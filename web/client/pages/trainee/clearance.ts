// Agreement before publishing: whose is asked for, where a request stands, and what waits for oneself.
// Mirrors simulator/decisions/approvals.py; the server decides.

import type { ApprovalRuleView, ApprovalStepView, ApprovalView, ResponseDetails, ResponseKind, TraineeView } from '../../contract'
import { actorFor } from './seats'

/** Where a text is meant to go. */
export interface Place {
  readonly kind: ResponseKind
  readonly roleId: string
  readonly channel: string
  readonly itemId: string | null
}

export interface Need {
  readonly roleId: string
  /** Who gives it at present: the role itself or its stand-in. */
  readonly decider: string
}

export const NO_DETAILS: ResponseDetails = {
  crisis_type: '', level_id: '', cards: [], owner: '', due: null, outcome: '', escalate_to: '', to: '', corrects: '',
  approval_id: '', without_approval: '', open_id: '',
}

export function ruleFor(view: TraineeView, kind: ResponseKind, channel: string): ApprovalRuleView | undefined {
  return view.plan.approvals.find((r) => r.kinds.includes(kind) && (r.channels.length === 0 || r.channels.includes(channel)))
}

/** Nobody clears their own text, in whichever of their roles; where no one else is there, none is asked. */
export function needsOf(view: TraineeView, rule: ApprovalRuleView, roleId: string): Need[] {
  return rule.roles
    .map((wanted) => ({ roleId: wanted, decider: actorFor(view, wanted, view.me.participant_id) }))
    .filter((n) => n.decider !== '' && n.decider !== roleId)
}

export function needsFor(view: TraineeView, place: Place): Need[] {
  const rule = ruleFor(view, place.kind, place.channel)
  return rule ? needsOf(view, rule, place.roleId) : []
}

const isPublished = (view: TraineeView, a: ApprovalView): boolean =>
  view.responses.some((r) => r.details.approval_id === a.approval_id)

/** The newest request for a text at this place that has been neither replaced nor used. */
export function currentRequest(view: TraineeView, place: Place): ApprovalView | undefined {
  return view.approvals.findLast(
    (a) =>
      a.status !== 'replaced' && a.kind === place.kind && a.role_id === place.roleId && a.channel === place.channel &&
      a.item_id === place.itemId && !isPublished(view, a),
  )
}

/** The steps of a request that one may decide on now. */
export function stepsForMe(view: TraineeView, a: ApprovalView): ApprovalStepView[] {
  if (a.status !== 'waiting') return []
  return a.steps.filter((s) => s.verdict === 'waiting' && isMine(view, a, s))
}

function isMine(view: TraineeView, a: ApprovalView, step: ApprovalStepView): boolean {
  const mine = view.me.roles
  if (a.participant_id === view.me.participant_id) return false
  if (mine.includes(step.role_id)) return true
  return mine.includes(actorFor(view, step.role_id, a.participant_id)) && step.deciders.some((d) => mine.includes(d))
}

/** Requests that wait for one's own word, the longest waiting first. */
export const waitingForMe = (view: TraineeView): ApprovalView[] =>
  view.approvals.filter((a) => stepsForMe(view, a).length > 0)

/** Requests in which one has, or had, a say and that are settled or wait for others, the newest first. */
export function settledAtDesk(view: TraineeView): ApprovalView[] {
  const concerned = view.approvals.filter((a) => a.steps.some((s) => isMine(view, a, s) || s.by === view.me.participant_id))
  return concerned.filter((a) => stepsForMe(view, a).length === 0).reverse()
}

/** Written by oneself; or in one's role by somebody who no longer holds it. */
const concernsMe = (view: TraineeView, a: ApprovalView): boolean =>
  a.participant_id === view.me.participant_id || (view.me.roles.includes(a.role_id) && !view.seats.some((s) => s.participant_id === a.participant_id && s.role_id === a.role_id))

/** One's own requests on which there is news: agreed to and not yet published, or sent back. */
export const decidedForMe = (view: TraineeView): ApprovalView[] =>
  view.approvals.filter(
    (a) => concernsMe(view, a) && (a.status === 'approved' || a.status === 'sent_back') && !isPublished(view, a),
  )
