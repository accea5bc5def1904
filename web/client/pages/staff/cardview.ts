// What the scorecard's screens derive from the card: what waits for a person, both values, what belongs to whom.

import type {
  ApprovalLine, ElementLine, FindingKind, LocalizedText, MatchLine, MeasureLine, Rating, ResponseView, Scorecard, ScoreLine, StaffView, ViolationLine,
} from '../../contract'
import type { Found } from '../../ui/evidence'

/** One decision: shown as a whole number, one decimal where it matters. */
export const points = (n: number | null): string => (n === null ? '–' : String(Math.round(n)))
export const exact = (n: number | null): string => (n === null ? '–' : String(Math.round(n * 1000) / 1000))

interface Valued {
  readonly score: number | null
  readonly score_if_confirmed: number | null
}

/** The value if a person confirms what waits, where that would show. */
export function ifConfirmed(x: Valued): string | null {
  const other = points(x.score_if_confirmed)
  return x.score_if_confirmed === null || other === points(x.score) ? null : other
}

interface Ranged {
  readonly low: number | null
  readonly high: number | null
}

export const isRange = (x: Ranged): boolean => x.low !== null && x.high !== null && points(x.low) !== points(x.high)

/** In percent; a whole one is never rounded up to. */
const seenPercent = (card: Scorecard): number => Math.min(99, Math.round(card.seen * 100))

/** The share of the plan that the drill reached where it ended before. */
export const cutShort = (card: Scorecard): number | null => (card.is_final && card.seen < 1 ? seenPercent(card) : null)

/** Too little was seen for a total; of one that goes on: until now. */
export const isTooLittle = (card: Scorecard): boolean => card.too_little

/** The share that stands beside the figure: where the drill was cut short, or has not shown enough yet. */
export const shownShare = (card: Scorecard): number | null => (isTooLittle(card) ? seenPercent(card) : cutShort(card))

/** Key of a rating's word; while the drill goes on, too little is so only until now. */
export const ratingWord = (card: Scorecard, r: Rating): Rating | 'too_little_yet' => (r === 'too_little' && !card.is_final ? 'too_little_yet' : r)

export const letter = (r: Rating): string => (r === 'not_rated' || r === 'too_little' ? '–' : r)

export type Reason = 'running' | 'critical' | 'uncertain' | 'ahead_of_facts' | 'unread'

/** Why the card is provisional, with how many of each. */
export function reasons(card: Scorecard): readonly { key: Reason; n: number }[] {
  const u = card.unsettled
  const counted: { key: Reason; n: number }[] = [
    { key: 'running', n: card.is_final ? 0 : 1 }, { key: 'critical', n: u.critical }, { key: 'uncertain', n: u.uncertain },
    { key: 'ahead_of_facts', n: u.ahead_of_facts }, { key: 'unread', n: u.unread },
  ]
  return counted.filter((r) => r.n > 0)
}

/** Findings that wait for a person's judgement, in all, and those of them that the score waits for. */
export function judging(card: Scorecard): { readonly all: number; readonly score: number } {
  const u = card.unsettled
  const score = u.critical + u.uncertain + u.ahead_of_facts
  return { all: score + u.to_review, score }
}

/** Does the finding wait for a person's word? */
export const isOpen = (v: ViolationLine): boolean => v.settled === null && (v.verdict === 'uncertain' || (v.verdict === 'met' && v.critical))

/** Answered, not done and not rated, while it is open or since the drill ended: what was not said. Null where nothing was answered. */
export function stillMissing(line: ScoreLine): readonly ElementLine[] | null {
  const undone = line.status === 'open' || (line.status === 'not_rated' && line.score === null && line.done_at === null)
  if (!undone || line.response_ids.length === 0) return null
  const rank = (e: ElementLine): number => (e.is_minimum ? (e.verdict === 'not_met' ? 0 : 1) : 2)
  return line.elements.filter((e) => e.verdict !== 'met' && e.weight > 0).sort((a, b) => rank(a) - rank(b))
}

/** What keeps an answered line from being done: the least that is missing; without that, the least a person must judge. */
export function heldBy(line: ScoreLine): { readonly key: 'lacks' | 'forAPerson'; readonly names: readonly LocalizedText[] } | null {
  const least = stillMissing(line)?.filter((e) => e.is_minimum) ?? []
  const missing = least.filter((e) => e.verdict === 'not_met')
  const held = missing.length > 0 ? missing : least
  return held.length > 0 ? { key: missing.length > 0 ? 'lacks' : 'forAPerson', names: held.map((e) => e.name) } : null
}

/** Something was sent that lacks what the line needs at least. */
export const isSentShort = (line: ScoreLine): boolean => heldBy(line)?.key === 'lacks'

export const openElements = (line: ScoreLine): readonly ElementLine[] => line.elements.filter((e) => e.verdict === 'uncertain')

const TO_REVIEW: readonly FindingKind[] = ['unknown_claim', 'trick', 'early_fault', 'chat']

/** For an evaluator to look at, without anything waiting for that. */
export const isToReview = (v: ViolationLine): boolean => isOpen(v) && TO_REVIEW.includes(v.kind)

/** How much of a line waits for a person. An override has settled it. */
export function waiting(line: ScoreLine): number {
  return line.overrides.length > 0 ? 0 : line.violations.filter((v) => isOpen(v) && !isToReview(v)).length + openElements(line).length
}

/** How much of a line an evaluator may look at, waited for or not. */
export const toLookAt = (line: ScoreLine): number => waiting(line) + line.violations.filter(isToReview).length

/** The next line, after `from`, with something to look at; from the top again at the end. */
export function nextWaiting(card: Scorecard, from: string): string | null {
  const at = card.lines.findIndex((l) => l.action_id === from)
  const order = [...card.lines.slice(at + 1), ...card.lines.slice(0, at + 1)]
  return order.find((l) => toLookAt(l) > 0)?.action_id ?? null
}

/** The first line that a response serves. */
export const lineOf = (card: Scorecard, responseId: string): ScoreLine | null => card.lines.find((l) => l.response_ids.includes(responseId)) ?? null

/** The value of a measure as a whole number; null where there was nothing to measure. */
export const measured = (m: MeasureLine): string | null => (m.value === null ? null : points(m.value))

/** Done after its target, its limit past or not; what was rung back is another matter. */
export const isLate = (line: ScoreLine): boolean => line.timeliness === 'late' || line.timeliness === 'past'

/** Nothing written yet and nothing owed: its elements are not missing. */
export const isBlank = (line: ScoreLine): boolean => line.response_ids.length === 0 && line.status !== 'missed'

export const isRated = (line: ScoreLine): boolean => line.score !== null

/** The match of a response, one for each that the line has or has lost. */
export const matchOf = (line: ScoreLine, responseId: string): MatchLine | null => line.matches.find((m) => m.response_id === responseId) ?? null

/** Responses of a line, also those that were moved away, in the order in which they came. */
export function responsesOf(view: StaffView, line: ScoreLine): readonly ResponseView[] {
  const ids = new Set([...line.response_ids, ...line.matches.map((m) => m.response_id)])
  return view.responses.filter((r) => ids.has(r.response_id))
}

/** The agreements that the texts of a line asked for. */
export function approvalsOf(card: Scorecard, view: StaffView, line: ScoreLine): readonly ApprovalLine[] {
  const used = new Set(responsesOf(view, line).map((r) => r.details.approval_id).filter((id) => id !== ''))
  return card.approvals.filter((a) => used.has(a.approval_id))
}

/** What a form response says besides its text: [word, value] pairs, in both languages. */
export function formOf(view: StaffView, r: ResponseView): readonly { key: string; value: LocalizedText }[] {
  const d = r.details
  const plan = view.plan
  const one = (key: string, id: string, name: LocalizedText | undefined): { key: string; value: LocalizedText }[] =>
    id ? [{ key, value: name ?? { zh: id, en: id } }] : []
  const role = (id: string): LocalizedText | undefined => view.roles.find((x) => x.role_id === id)?.name
  const term = (list: readonly { term_id: string; name: LocalizedText }[], id: string): LocalizedText | undefined => list.find((x) => x.term_id === id)?.name
  const cards = d.cards.map((id) => plan.cards.find((c) => c.card_id === id)?.name ?? { zh: id, en: id })
  return [
    ...one('type', d.crisis_type, term(plan.crisis_types, d.crisis_type)),
    ...one('level', d.level_id, plan.levels.find((l) => l.level_id === d.level_id)?.name),
    ...(cards.length ? [{ key: 'cards', value: { zh: cards.map((c) => c.zh || c.en).join('、'), en: cards.map((c) => c.en || c.zh).join(', ') } }] : []),
    ...one('owner', d.owner, role(d.owner)),
    ...one('outcome', d.outcome, term(plan.outcomes, d.outcome)),
    ...one('escalate', d.escalate_to, role(d.escalate_to)),
    ...one('to', d.to, term(plan.authorities, d.to) ?? role(d.to)),
  ]
}

/** What the line found in one of its responses, as marks: a violation wavy, the uncertain dashed, the rest solid. */
export function marksOf(line: ScoreLine, responseId: string): readonly Found[] {
  const shown = [
    ...line.elements.map((e) => ({ label: e.element_id, quote: e.quote, mark: e.verdict })),
    ...line.violations.map((v) => ({ label: v.violation_id, quote: v.quote, mark: v.verdict === 'met' ? ('not_met' as const) : v.verdict })),
  ]
  return shown.flatMap(({ label, quote, mark }) =>
    quote?.source === 'text' && quote.response_id === responseId
      ? [{ label, start: quote.start, end: quote.end, mark: mark === 'met' ? ('met' as const) : mark === 'uncertain' ? ('uncertain' as const) : ('missed' as const) }]
      : [],
  )
}

/** Would the longest squeeze the others together? */
export function isUneven(limits: readonly number[]): boolean {
  const sorted = [...limits].sort((a, b) => a - b)
  return sorted.length > 2 && (sorted[sorted.length - 1] ?? 0) > 4 * (sorted[sorted.length >> 1] ?? 0)
}

/** Where a time lies on a scale from 0 to 1; a bent scale is that of square roots. */
export function place(seconds: number, longest: number, bent: boolean): number {
  const share = Math.min(1, Math.max(0, seconds) / longest)
  return bent ? Math.sqrt(share) : share
}

/** Minute marks for a scale up to `longest` seconds: at most seven, at round steps. */
export function ticks(longest: number, bent = false): readonly number[] {
  const minutes = longest / 60
  if (bent) return [0, 5, 15, 30, 60, 120, 240, 480].filter((m) => m <= minutes)
  const step = [1, 2, 5, 10, 15, 30, 60, 120].find((s) => minutes / s <= 6) ?? 240
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, i) => i * step)
}

/** What the minimum lacks, or has not for certain, of a line that was answered and whose clock never stopped: why its time counts nothing. */
export const timeLacks = (line: ScoreLine): readonly LocalizedText[] =>
  line.response_ids.length > 0 && line.taken === null ? line.elements.filter((e) => e.is_minimum && e.verdict !== 'met').map((e) => e.name) : []
