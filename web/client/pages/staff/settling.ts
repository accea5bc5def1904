// A person's word on a finding, while it is being asked for.

import type { LocalizedText, ViolationLine } from '../../contract'

export interface Ask {
  readonly responseId: string
  readonly label: string
  readonly name: LocalizedText
  readonly isMet: boolean
  readonly of: 'element' | 'finding'
  /** It takes no reason: nobody's word is overturned, and no line is capped by it. */
  readonly isFree?: boolean
}

const FREE: readonly ViolationLine['kind'][] = ['ahead_of_facts', 'unknown_claim', 'trick', 'early_fault', 'chat']

/** The question that a finding comes to. */
export const askOf = (v: ViolationLine, isMet: boolean): Ask => ({
  responseId: v.response_id, label: v.violation_id, name: v.name, isMet, of: 'finding', isFree: !v.critical && FREE.includes(v.kind),
})

/** The i18n key of the question. */
export function titleOf(ask: Ask): string {
  if (ask.of === 'element') return ask.isMet ? 'card.settleTitle.met' : 'card.settleTitle.notMet'
  return ask.isMet ? 'card.settleTitle.confirm' : 'card.settleTitle.dismiss'
}

/** The i18n key of the answer's button. */
export function verbOf(ask: Ask): string {
  if (ask.of === 'element') return ask.isMet ? 'card.met' : 'card.notMet'
  return ask.isMet ? 'card.confirm' : 'card.dismiss'
}
