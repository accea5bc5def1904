import { describe, expect, it } from 'vitest'

import type { Proposal, Scorecard, StaffView } from '../../contract'
import { judging } from '../staff/cardview'
import { card, element as lineElement, line, violation } from '../staff/samplecard'
import { action, inject, sample } from '../staff/sampleview'
import { chosen, type Choice, count, entriesOf, hardness, homeOf, injectsOf, neighbour } from './queue'
import { element, finding, proposal, response, review, said } from './samples'

const one = response({ response_id: 're_1' })
const two = response({ response_id: 're_2', role_id: 'lead', at: 90, answers: [] })
const three = response({ response_id: 're_3', at: 120, item_id: 'it_1', answers: ['b'] })
const PROPOSALS = new Map<string, Proposal>([
  ['re_1', proposal({ elements: [element('empathy', { verdict: 'uncertain' })] })],
  ['re_2', proposal({ response_id: 're_2', elements: [], findings: [finding('privacy_leak', { critical: true })] })],
  ['re_3', proposal({ response_id: 're_3', findings: [finding('claim:0', { kind: 'unknown_claim', verdict: 'uncertain' })] })],
])
const view = (part: Partial<StaffView> = {}): StaffView => sample({ me: { participant_id: 'eve', name: 'Eve', kind: 'evaluator', consented: true, roles: [] }, responses: [one, two, three], ...part })
const choice = (part: Partial<Choice> = {}): Choice => ({ filter: 'all', roleId: '', injectId: '', hardFirst: false, ...part })
const keys = (v: StaffView, c: Partial<Choice>, keep = ''): readonly string[] => chosen(v, entriesOf(v, PROPOSALS, null), choice(c), keep).map((e) => e.key)

describe('filters', () => {
  it('part the open by what is open', () => {
    expect(keys(view(), { filter: 'decide' })).toEqual(['re_1', 're_2', 're_3'])
    expect(keys(view(), { filter: 'critical' })).toEqual(['re_2'])
    expect(keys(view(), { filter: 'uncertain' })).toEqual(['re_1'])
    expect(keys(view(), { filter: 'review' })).toEqual(['re_3'])
  })

  it('leave out what somebody has decided, unless one is at it', () => {
    const v = view({ responses: [response({ words: [said('empathy', true, 'ida')] }), two] })
    expect(keys(v, { filter: 'decide' })).toEqual(['re_2'])
    expect(keys(v, { filter: 'decide' }, 're_1')).toEqual(['re_1', 're_2'])
    expect(count(entriesOf(v, PROPOSALS, null), 'decide')).toBe(1)
  })

  it('ask for a word only where the card waits for one', () => {
    const unsure = lineElement({ element_id: 'empathy', verdict: 'uncertain', response_id: 're_1' })
    const claim = violation({ violation_id: 'claim:0', kind: 'unknown_claim', verdict: 'uncertain', critical: false, response_id: 're_3' })
    const unsettled = { critical: 0, uncertain: 1, ahead_of_facts: 0, unread: 0, to_review: 1 }
    const decide = (c: Scorecard): readonly string[] => chosen(view(), entriesOf(view(), PROPOSALS, c), choice({ filter: 'decide' })).map((e) => e.key)
    const asked = card([line({ elements: [unsure] })], { other_findings: [claim], unsettled })
    expect(decide(asked)).toEqual(['re_1', 're_3'])
    expect(decide(asked)).toHaveLength(judging(asked).all)
    const overridden = { reason: '', score: 80, by: 'eve', occurred_at: '' }
    expect(decide(card([line({ elements: [unsure], overrides: [overridden] })], { other_findings: [claim] }))).toEqual(['re_3'])
  })

  it('find what I have not rated, whatever others said', () => {
    const v = view({ responses: [response({ words: [said('empathy', true, 'ida')] }), response({ response_id: 're_3', words: [said('empathy', true, 'eve')] })] })
    expect(keys(v, { filter: 'unrated' })).toEqual(['re_1'])
  })

  it('go by role and by inject', () => {
    const v = view({
      injects: [inject('1', 0, { inject_id: 'call', progress: { inject_id: 'call', status: 'fired', item_id: 'it_1', at: 1, late_by: 0, by: '' } })],
      actions: [action('a', 'call', 60)],
    })
    expect(keys(v, { roleId: 'lead' })).toEqual(['re_2'])
    expect(keys(v, { injectId: 'call' })).toEqual(['re_1', 're_3'])
    expect(injectsOf(v, three)).toEqual(['call'])
    expect(injectsOf(v, two)).toEqual([])
  })
})

describe('requests for a review', () => {
  it('stand beside the last response of their line, the asker’s own before others’', () => {
    const other = response({ response_id: 're_9', participant_id: 'li' })
    expect(homeOf(review(), [one, other])).toBe('re_1')
    expect(homeOf(review({ participant_id: 'xu' }), [one, other])).toBe('re_9')
    expect(homeOf(review({ action_id: 'missed' }), [one])).toBe('')
  })

  it('have an entry of their own where nobody responded', () => {
    const v = view({ reviews: [review({ action_id: 'missed' })] })
    expect(keys(v, { filter: 'asked' })).toEqual(['rv_1'])
    expect(keys(view({ reviews: [review()] }), { filter: 'asked' })).toEqual(['re_1'])
    expect(keys(view({ reviews: [review({ answer: '看过了' })] }), { filter: 'asked' })).toEqual([])
  })

  it('the one that waits is shown, else the last', () => {
    const v = view({ reviews: [review({ review_id: 'rv_0', answer: '看过了' }), review({ review_id: 'rv_2' })] })
    expect(entriesOf(v, PROPOSALS, null)[0]?.review?.review_id).toBe('rv_2')
  })
})

describe('order', () => {
  it('puts the critical first, then who waits, then the uncertain, then claims', () => {
    const v = view({ reviews: [review({ action_id: 'missed' })] })
    expect(keys(v, { hardFirst: true })).toEqual(['re_2', 'rv_1', 're_1', 're_3'])
    expect(entriesOf(v, PROPOSALS, null).map(hardness)).toEqual([2, 4, 1, 3])
  })

  it('moves to a neighbour and stays at the ends', () => {
    const list = entriesOf(view(), PROPOSALS, null)
    expect([neighbour(list, 're_1', 1), neighbour(list, 're_3', 1), neighbour(list, 're_1', -1), neighbour(list, 'gone', 1)]).toEqual(['re_2', 're_3', 're_1', 're_1'])
  })
})
