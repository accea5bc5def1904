// The queue of the evaluator's desk: one entry for each response, and for each request that no response answers.

import type { Proposal, ResponseView, ReviewView, Scorecard, StaffView } from '../../contract'
import { isOpen as isOpenFinding, isToReview as isToLookAt, openElements } from '../staff/cardview'
import { label as labelOf } from '../staff/names'
import { isOpen, isRated, isToReview, type Row, rowsOf } from './rows'

export interface Entry {
  readonly key: string
  readonly response: ResponseView | null
  readonly review: ReviewView | null
  readonly rows: readonly Row[]
  readonly isUnread: boolean
  /** Does the card wait for a person's word on any of its rows? */
  readonly isAwaited: boolean
}

export type Filter = 'decide' | 'critical' | 'uncertain' | 'review' | 'unrated' | 'asked' | 'all'
export const FILTERS: readonly Filter[] = ['decide', 'critical', 'uncertain', 'review', 'unrated', 'asked', 'all']
/** Those that tell nothing of the proposal. */
export const BLIND_FILTERS: readonly Filter[] = ['unrated', 'asked', 'all']

export interface Choice {
  readonly filter: Filter
  readonly roleId: string
  readonly injectId: string
  readonly hardFirst: boolean
}

type Desk = Pick<StaffView, 'responses' | 'reviews' | 'me' | 'elements' | 'violations'>

/**
 * What the card waits for, as "response label": the same that it counts. An unsure reading that bears on no line, or on one
 * that an override has settled, waits for nobody; what serves no line can cost nothing.
 */
export function awaited(card: Scorecard): ReadonlySet<string> {
  const lines = card.lines.filter((l) => l.overrides.length === 0)
  const elements = lines.flatMap(openElements).map((e) => `${e.response_id ?? ''} ${e.element_id}`)
  const findings = [...lines.flatMap((l) => l.violations).filter(isOpenFinding), ...card.other_findings.filter(isToLookAt)].map((v) => `${v.response_id} ${v.violation_id}`)
  return new Set([...elements, ...findings])
}

/** Without a card yet, everything that is open is awaited. */
export function entriesOf(view: Desk & StaffView, proposals: ReadonlyMap<string, Proposal>, card: Scorecard | null): readonly Entry[] {
  const waited = card === null ? null : awaited(card)
  const isAwaited = (id: string, rows: readonly Row[]): boolean => rows.some((r) => isOpen(r) && (waited === null || waited.has(`${id} ${r.label}`)))
  const me = view.me.participant_id
  const homes = new Map(view.reviews.map((r) => [r, homeOf(r, view.responses)] as const))
  const nameOf = (id: string): { zh: string; en: string } => view.violations.find((v) => v.id === id)?.name ?? view.elements.find((e) => e.id === id)?.name ?? { zh: labelOf(view, id), en: labelOf(view, id) }
  const responses = view.responses.map((response): Entry => {
    const proposal = proposals.get(response.response_id) ?? null
    const asked = view.reviews.filter((r) => homes.get(r) === response.response_id)
    const review = asked.find((r) => r.answer === '') ?? asked.at(-1) ?? null
    const rows = rowsOf(response, proposal, me, nameOf)
    return { key: response.response_id, response, review, rows, isUnread: proposal !== null && !proposal.is_read, isAwaited: isAwaited(response.response_id, rows) }
  })
  const homeless = view.reviews.filter((r) => homes.get(r) === '').map((review): Entry => ({ key: review.review_id, response: null, review, rows: [], isUnread: false, isAwaited: false }))
  return [...responses, ...homeless]
}

/** The response beside which a request is shown: the asker's last one that serves the line, else anybody's; "" for none. */
export function homeOf(review: ReviewView, responses: readonly ResponseView[]): string {
  const serving = responses.filter((r) => r.answers.includes(review.action_id))
  const own = serving.filter((r) => r.participant_id === review.participant_id)
  return (own.at(-1) ?? serving.at(-1))?.response_id ?? ''
}

const TESTS: Readonly<Record<Filter, (e: Entry) => boolean>> = {
  decide: (e) => e.isAwaited || waits(e),
  critical: (e) => e.rows.some((r) => r.isCritical && isOpen(r)),
  uncertain: (e) => e.rows.some((r) => isOpen(r) && !isToReview(r) && r.verdict === 'uncertain'),
  review: (e) => e.rows.some(isToReview),
  unrated: (e) => e.rows.length > 0 && !isRated(e.rows),
  asked: (e) => waits(e),
  all: () => true,
}

/** Does a trainee wait for an answer here? */
export const waits = (e: Entry): boolean => e.review !== null && e.review.answer === ''

export const count = (entries: readonly Entry[], filter: Filter): number => entries.filter(TESTS[filter]).length

const injectOf = (view: StaffView, itemId: string | null): string => view.injects.find((i) => itemId !== null && i.progress.item_id === itemId)?.inject_id ?? ''

/** The inject that a response answers: its item's, else the one that opened what it serves. */
export function injectsOf(view: StaffView, response: ResponseView): readonly string[] {
  const own = injectOf(view, response.item_id)
  if (own !== '') return [own]
  return view.actions.filter((a) => response.answers.includes(a.action_id) && a.opens_with !== null).map((a) => a.opens_with ?? '')
}

/** What the queue shows. `keep`: stays in its place while somebody is at it, though it has dropped out of the filter. */
export function chosen(view: StaffView, entries: readonly Entry[], choice: Choice, keep = ''): readonly Entry[] {
  const fits = (e: Entry): boolean => {
    if (e.key === keep) return true
    if (!TESTS[choice.filter](e)) return false
    if (choice.roleId !== '' && e.response?.role_id !== choice.roleId) return false
    return choice.injectId === '' || (e.response !== null && injectsOf(view, e.response).includes(choice.injectId))
  }
  const found = entries.filter(fits)
  return choice.hardFirst ? [...found].sort((a, b) => hardness(b) - hardness(a)) : found
}

/** What is hardest to leave undone comes first; equal ones stay in the order of time. */
export function hardness(e: Entry): number {
  if (e.rows.some((r) => r.isCritical && isOpen(r))) return 4
  if (waits(e)) return 3
  if (e.rows.some((r) => isOpen(r) && !isToReview(r))) return 2
  return e.rows.some(isOpen) ? 1 : 0
}

/** The neighbour `by` places on; the ends are ends. */
export function neighbour(list: readonly Entry[], key: string, by: number): string {
  const at = list.findIndex((e) => e.key === key)
  if (at < 0) return list[0]?.key ?? ''
  return list[Math.min(list.length - 1, Math.max(0, at + by))]?.key ?? ''
}
