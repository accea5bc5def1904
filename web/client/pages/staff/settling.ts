// A person's word on a finding, while it is being asked for.

import type { LocalizedText } from '../../contract'

export interface Ask {
  readonly responseId: string
  readonly label: string
  readonly name: LocalizedText
  readonly isMet: boolean
  readonly of: 'element' | 'finding'
}

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
