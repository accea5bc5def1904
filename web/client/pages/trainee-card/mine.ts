// What a trainee is told of an own line: what went well, what to change. Only what is settled is held against anybody.

import type { LocalizedText, Scorecard, ScoreLine, TraineeView, Verdict } from '../../contract'
import { isLate, isOpen, isToReview, timeLacks } from '../staff/cardview'

/** One thing to say: the names are what it is said of. */
export type Said = { readonly key: string; readonly names?: readonly LocalizedText[]; readonly seconds?: number }

const of = (key: string, names: readonly LocalizedText[]): readonly Said[] => (names.length ? [{ key, names }] : [])

const isTried = (line: ScoreLine): boolean => line.response_ids.length > 0

/** Time kept, and the elements that were there. */
export function wentWell(line: ScoreLine): readonly Said[] {
  const inTime: Said[] = line.timeliness === 'on_time' && line.p === 1 ? [{ key: 'onTime' }] : []
  return [...inTime, ...of('hasElement', line.elements.filter((e) => e.verdict === 'met').map((e) => e.name))]
}

/** Time lost, elements that were not there, findings that count; what nobody has settled yet is unclear, not wrong. */
export function toChange(line: ScoreLine): readonly Said[] {
  return [...ofTime(line), ...ofContent(line)]
}

function ofTime(line: ScoreLine): readonly Said[] {
  const over = (line.taken ?? 0) - line.target
  if (line.status === 'missed') return [{ key: 'missed' }]
  const lacks = timeLacks(line)
  if (lacks.length) return [{ key: 'noTime', names: lacks }]
  return [
    ...(line.timeliness === 'rung_back' ? [{ key: 'rungBack' }] : isLate(line) ? [{ key: 'late', seconds: over }] : []),
    ...(line.p < 1 ? [{ key: 'prompted' }] : []),
  ]
}

function ofContent(line: ScoreLine): readonly Said[] {
  if (!isTried(line)) return []
  const elements = (verdict: Verdict): readonly LocalizedText[] => line.elements.filter((e) => e.verdict === verdict).map((e) => e.name)
  const waits = line.violations.filter((v) => !v.counts && v.verdict !== 'not_met' && !isToReview(v)).map((v) => v.name)
  const found = line.violations.filter((v) => v.counts).map((v) => v.name)
  return [...of('found', found), ...of('lacksElement', elements('not_met')), ...of('unsure', [...elements('uncertain'), ...waits])]
}

/** How many findings of the whole card wait for a person. */
export const unsettled = (card: Scorecard): number => card.unsettled.critical + card.unsettled.uncertain + card.unsettled.ahead_of_facts

/** Lines whose time never came in this exercise. */
export const unopened = (lines: readonly ScoreLine[]): readonly ScoreLine[] => lines.filter((l) => l.opened_at === null)

/** Lines that came up, first things first; what is not rated stands last. */
export function inOrder(lines: readonly ScoreLine[]): readonly ScoreLine[] {
  const rank = (l: ScoreLine): number => (l.score === null ? 1 : 0)
  return lines.filter((l) => l.opened_at !== null).sort((a, b) => rank(a) - rank(b) || (a.opened_at ?? Infinity) - (b.opened_at ?? Infinity))
}

/** The own role's words for a line, as far as this screen has them. */
export function textsOf(view: TraineeView, line: ScoreLine): TraineeView['responses'] {
  return view.responses.filter((r) => line.response_ids.includes(r.response_id) && r.text !== '')
}

/** Own words that belong to none of these lines. */
export function otherTexts(view: TraineeView, lines: readonly ScoreLine[]): TraineeView['responses'] {
  const counted = new Set(lines.flatMap((l) => l.response_ids))
  return view.responses.filter((r) => r.participant_id === view.me.participant_id && r.text !== '' && !counted.has(r.response_id))
}

/** What was found in words that belong to no line: it costs nothing, and is told all the same. */
export function foundIn(card: Scorecard, responseId: string): readonly Said[] {
  const here = card.other_findings.filter((v) => v.response_id === responseId && v.verdict !== 'not_met' && !isToReview(v))
  const names = (open: boolean): readonly LocalizedText[] => here.filter((v) => isOpen(v) === open).map((v) => v.name)
  return [...of('otherFound', names(false)), ...of('unsure', names(true))]
}
