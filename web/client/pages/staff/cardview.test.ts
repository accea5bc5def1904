import { describe, expect, it } from 'vitest'

import type { ElementLine, Quote, ScoreLine, StaffView } from '../../contract'
import { approvalsOf, exact, heldBy, ifConfirmed, isBlank, isOpen, isRange, isSentShort, isToReview, isUneven, lineOf, marksOf, measured, nextWaiting, place, points, reasons, responsesOf, stillMissing, ticks, waiting } from './cardview'
import { lineState, lineWord } from './names'
import { card, element, line, violation, words } from './samplecard'
import { askOf, titleOf, verbOf } from './settling'

const SAID = { is_met: true, reason: 'Yes', by: 'eve', occurred_at: '2026-03-02T01:00:00Z' }
const OVERRIDE = { score: 50, reason: 'r', by: 'eve', occurred_at: '2026-03-02T01:00:00Z' }

describe('figures', () => {
  it('shows whole points, and exact factors', () => {
    expect([points(81.5), points(null), exact(0.7777), exact(1 - 0.4)]).toEqual(['82', '–', '0.778', '0.6'])
  })
  it('shows the other value only where it would differ', () => {
    expect(ifConfirmed({ score: 82, score_if_confirmed: 40 })).toBe('40')
    expect(ifConfirmed({ score: 40, score_if_confirmed: 40.2 })).toBeNull()
    expect(ifConfirmed({ score: 40, score_if_confirmed: null })).toBeNull()
  })
  it('shows a range only where it is one', () => {
    expect(isRange(line({ low: 78, high: 91 }))).toBe(true)
    expect(isRange(line({ low: 80, high: 80.3 }))).toBe(false)
    expect(isRange(line({ low: null, high: null }))).toBe(false)
  })
})

describe('an open line that has been answered', () => {
  it('says what is not there yet, the uncertain included', () => {
    const elements = [element(), element({ element_id: 'next_step', verdict: 'uncertain' }), element({ element_id: 'x', verdict: 'not_met', weight: 0 })]
    expect(stillMissing(line({ status: 'open', elements }))?.map((e) => e.element_id)).toEqual(['next_step'])
    expect(stillMissing(line({ status: 'open', elements, response_ids: [] }))).toBeNull()
    expect(stillMissing(line({ status: 'partial', elements }))).toBeNull()
  })

  it('is sent, incomplete, while it is open and after an early end; on no other line', () => {
    const elements = [element(), element({ element_id: 'next_update', verdict: 'not_met' })]
    const short = { elements, score: null, done_at: null, taken: null }
    expect((['open', 'not_rated', 'partial', 'missed'] as const).map((status) => isSentShort(line({ ...short, status })))).toEqual([true, true, false, false])
    expect(lineWord(line({ ...short, status: 'not_rated' }))).toBe('staff.line.sent_short')
    expect(lineState(line({ ...short, status: 'not_rated' }), 0)).toBe('late')
    expect(lineWord(line({ ...short, status: 'not_rated', response_ids: [] }))).toBe('staff.line.not_rated')
    expect(lineWord(line({ status: 'not_rated' }))).toBe('staff.line.not_rated')
  })
  it('names what holds it: a missing minimum, else an unsure one; never what it could do without', () => {
    const optional = element({ element_id: 'responsibility', name: words('Own'), is_minimum: false, verdict: 'not_met' })
    const unsure = element({ element_id: 'empathy', name: words('Concern'), verdict: 'uncertain' })
    const missing = element({ element_id: 'contact', name: words('Contact'), verdict: 'not_met' })
    const sent = (...elements: readonly ElementLine[]): ScoreLine => line({ status: 'not_rated', score: null, done_at: null, taken: null, elements })
    expect(heldBy(sent(optional, unsure))).toEqual({ key: 'forAPerson', names: [unsure.name] })
    expect(heldBy(sent(optional, unsure, missing))).toEqual({ key: 'lacks', names: [missing.name] })
    expect(heldBy(sent(optional))).toBeNull()
    expect(heldBy(line({ elements: [unsure] }))).toBeNull()
    expect([sent(optional, unsure), sent(optional), sent(missing)].map(isSentShort)).toEqual([false, false, true])
    expect(lineWord(sent(optional, unsure))).toBe('staff.line.sent_waits')
    expect(lineState(sent(optional, unsure), 0)).toBe('uncertain')
    expect(stillMissing(sent(optional, unsure, missing))?.map((e) => e.element_id)).toEqual(['contact', 'empathy', 'responsibility'])
  })
})

describe('what waits for a person', () => {
  it('names each reason with its number', () => {
    const c = card([], { is_final: false, unsettled: { critical: 2, uncertain: 0, ahead_of_facts: 1, unread: 0, to_review: 3 } })
    expect(reasons(c)).toEqual([{ key: 'running', n: 1 }, { key: 'critical', n: 2 }, { key: 'ahead_of_facts', n: 1 }])
    expect(reasons(card([]))).toEqual([])
  })
  it('is a critical finding without a word, or an uncertain one', () => {
    expect(isOpen(violation())).toBe(true)
    expect(isOpen(violation({ critical: false }))).toBe(false)
    expect(isOpen(violation({ critical: false, verdict: 'uncertain' }))).toBe(true)
    expect(isOpen(violation({ settled: SAID }))).toBe(false)
  })
  it('is settled by an override', () => {
    const parts = { violations: [violation()], elements: [element({ verdict: 'uncertain' })] }
    expect(waiting(line(parts))).toBe(2)
    expect(waiting(line({ ...parts, overrides: [OVERRIDE] }))).toBe(0)
  })
  it('is found from line to line, and from the top again', () => {
    const open = { violations: [violation()] }
    const c = card([line({ action_id: 'a', ...open }), line({ action_id: 'b' }), line({ action_id: 'c', ...open })])
    expect([nextWaiting(c, 'a'), nextWaiting(c, 'c'), nextWaiting(c, '')]).toEqual(['c', 'a', 'a'])
    expect(nextWaiting(card([line()]), 'a')).toBeNull()
  })
})

describe('what is only to be looked at', () => {
  const claim = violation({ kind: 'unknown_claim', critical: false, verdict: 'uncertain' })
  it('has its two answers, and is not waited for', () => {
    expect([isOpen(claim), isToReview(claim)]).toEqual([true, true])
    expect(waiting(line({ violations: [claim] }))).toBe(0)
    expect(isToReview(violation({ kind: 'ahead_of_facts', verdict: 'uncertain' }))).toBe(false)
  })
  it('is shown when asked for the next', () => {
    const c = card([line({ action_id: 'a' }), line({ action_id: 'b', violations: [claim] })])
    expect(nextWaiting(c, 'a')).toBe('b')
  })
})

describe('a line', () => {
  it('is blank until somebody responds or the limit passes', () => {
    expect(isBlank(line({ response_ids: [], status: 'open' }))).toBe(true)
    expect(isBlank(line({ response_ids: [], status: 'missed' }))).toBe(false)
  })
  it('marks its own evidence in its own responses', () => {
    const at = (part: Partial<Quote>): Quote => ({ response_id: 're_1', start: 0, end: 2, text: 'ab', source: 'text', words: words(''), by: '', ...part })
    const l = line({
      elements: [element({ quote: at({}) }), element({ element_id: 'plan', verdict: 'uncertain', quote: at({ start: 3, end: 4 }) }), element({ element_id: 'x', quote: at({ source: 'form' }) })],
      violations: [violation({ quote: at({ start: 5, end: 6 }) }), violation({ quote: at({ response_id: 're_2' }) })],
    })
    expect(marksOf(l, 're_1').map((m) => [m.label, m.mark])).toEqual([['facts', 'met'], ['plan', 'uncertain'], ['privacy_leak', 'missed']])
  })
  it('keeps a response that was moved away, and finds the approvals of its texts', () => {
    const response = (id: string, approval: string): unknown => ({ response_id: id, details: { approval_id: approval } })
    const view = { responses: [response('re_1', 'ap_1'), response('re_2', ''), response('re_3', 'ap_3')] } as unknown as StaffView
    const match = { response_id: 're_2', kind: 'reply' as const, role_id: 'pr', channel: '', at: 1, matched_by: 'rule' as const, why: words(''), counts: false, change: null, reason: '', by: '', time: null }
    const l = line({ matches: [match] })
    expect(responsesOf(view, l).map((r) => r.response_id)).toEqual(['re_1', 're_2'])
    const ap = (id: string): unknown => ({ approval_id: id })
    expect(approvalsOf(card([l], { approvals: [ap('ap_1'), ap('ap_3')] as never }), view, l).map((a) => a.approval_id)).toEqual(['ap_1'])
  })
})

it('puts round minutes on the scale, seven at most', () => {
  expect(ticks(300)).toEqual([0, 1, 2, 3, 4, 5])
  expect(ticks(150 * 60)).toEqual([0, 30, 60, 90, 120, 150])
  expect(ticks(150 * 60, true)).toEqual([0, 5, 15, 30, 60, 120])
  expect([isUneven([600, 700, 18_000]), isUneven([600, 700, 900]), isUneven([])]).toEqual([true, false, false])
  expect([place(25, 100, false), place(25, 100, true), place(900, 100, true), place(-1, 100, true)]).toEqual([0.25, 0.5, 1, 0])
  for (const s of [61, 1800, 5400, 36_000]) expect(ticks(s).length).toBeLessThanOrEqual(7)
})

it('asks for a reason where a word may cap a line or overturn the reader', () => {
  const free = (v: Parameters<typeof askOf>[0]): boolean | undefined => askOf(v, true).isFree
  expect(free(violation({ kind: 'unknown_claim', critical: false }))).toBe(true)
  expect(free(violation({ kind: 'chat', critical: true }))).toBe(false)
  expect(free(violation({ kind: 'no_approval', critical: false }))).toBe(false)
  expect(askOf(violation({ violation_id: 'claim:4' }), false)).toMatchObject({ label: 'claim:4', responseId: 're_1', isMet: false, of: 'finding' })
})

it('leads from a quote to the line that the response serves', () => {
  const c = card([line({ action_id: 'a', response_ids: [] }), line({ action_id: 'b', response_ids: ['re_7'] })])
  expect([lineOf(c, 're_7')?.action_id, lineOf(c, 're_8')]).toEqual(['b', null])
})

it('shows a measure with nothing to measure as none', () => {
  const m = { measure_id: 'promises' as const, name: words('P'), digest: [], value: null, n: 0, words: words(''), details: [] }
  expect([measured(m), measured({ ...m, value: 0 }), measured({ ...m, value: 66.7 })]).toEqual([null, '0', '67'])
})

it('asks and answers in the words of what is decided', () => {
  const ask = { responseId: 'r', label: 'l', name: words('n'), isMet: true, of: 'element' as const }
  expect([titleOf(ask), verbOf({ ...ask, isMet: false })]).toEqual(['card.settleTitle.met', 'card.notMet'])
  expect([titleOf({ ...ask, of: 'finding', isMet: false }), verbOf({ ...ask, of: 'finding' })]).toEqual(['card.settleTitle.dismiss', 'card.confirm'])
})
