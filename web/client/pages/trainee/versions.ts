// The versions of a text: as it was put forward, sent back and put forward again; as it was published and corrected. Pure.

import type { ApprovalView, ResponseView, TraineeView } from '../../contract'

const samePlace = (a: ApprovalView, b: ApprovalView): boolean =>
  a.kind === b.kind && a.role_id === b.role_id && a.channel === b.channel && a.item_id === b.item_id

/** A request and those that it took the place of, the first version first. */
export function versionsOf(view: TraineeView, request: ApprovalView): ApprovalView[] {
  const here = view.approvals.filter((a) => samePlace(a, request))
  const upTo = here.slice(0, here.findIndex((a) => a.approval_id === request.approval_id) + 1)
  const before = upTo.findLastIndex((a, i) => i < upTo.length - 1 && a.status !== 'replaced')
  return upTo.slice(before + 1)
}

/** A published text and those that it corrects, the first one first. */
export function editionsOf(view: TraineeView, response: ResponseView): ResponseView[] {
  const before = view.responses.find((r) => r.response_id === response.details.corrects)
  return before ? [...editionsOf(view, before), response] : [response]
}
