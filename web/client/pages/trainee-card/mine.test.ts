import { describe, expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { card, element, line, violation } from '../staff/samplecard'
import { inOrder, othersOf, textsOf, toChange, unopened, unsettled, wentWell } from './mine'

const keys = (said: readonly { key: string }[]): string[] => said.map((s) => s.key)

describe('what went well', () => {
  it('is time kept and elements said', () => {
    expect(keys(wentWell(line({ elements: [element(), element({ verdict: 'not_met' })] })))).toEqual(['onTime', 'hasElement'])
  })
  it('is not a call rung back, nor what had to be asked for', () => {
    expect(wentWell(line({ rung_back: true }))).toEqual([])
    expect(wentWell(line({ p: 0.75 }))).toEqual([])
    expect(wentWell(line({ taken: null }))).toEqual([])
  })
})

describe('what to change', () => {
  it('is time lost', () => {
    expect(toChange(line({ taken: 90 }))).toEqual([{ key: 'late', seconds: 30 }])
    expect(keys(toChange(line({ taken: 90, rung_back: true, p: 0.75 })))).toEqual(['rungBack', 'prompted'])
    expect(keys(toChange(line({ status: 'missed', taken: null, response_ids: [], elements: [element({ verdict: 'not_met' })] })))).toEqual(['missed'])
  })
  it('says why a tried line has no credit for time, naming what its minimum lacks', () => {
    const lacks = element({ verdict: 'not_met', is_minimum: true })
    expect(toChange(line({ status: 'partial', taken: null, elements: [lacks] }))[0]).toEqual({ key: 'noTime', names: [lacks.name] })
    expect(keys(toChange(line({ status: 'partial', elements: [lacks] })))).not.toContain('noTime')
  })
  it('counts only what is settled; the rest is unclear', () => {
    const parts = line({
      elements: [element({ verdict: 'not_met' }), element({ verdict: 'uncertain' })],
      violations: [violation(), violation({ counts: true }), violation({ verdict: 'not_met' })],
    })
    expect(keys(toChange(parts))).toEqual(['found', 'lacksElement', 'unsure'])
    const claim = violation({ kind: 'unknown_claim', critical: false, verdict: 'uncertain' })
    expect(toChange(line({ violations: [claim] }))).toEqual([]) // an evaluator's to look at
    expect(keys(toChange(line({ violations: [violation({ ...claim, verdict: 'met', counts: true })] })))).toEqual(['found'])
  })
})

it('puts what is not rated last, the rest as it came', () => {
  const lines = [line({ action_id: 'n', score: null, opened_at: 5 }), line({ action_id: 'b', opened_at: 50 }), line({ action_id: 'a', opened_at: 10 }), line({ action_id: 'z', opened_at: null })]
  expect(inOrder(lines).map((l) => l.action_id)).toEqual(['a', 'b', 'n'])
  expect(unopened(lines).map((l) => l.action_id)).toEqual(['z'])
})

it('adds up what waits for a person', () => {
  expect(unsettled(card([], { unsettled: { critical: 2, uncertain: 3, ahead_of_facts: 1, unread: 7, to_review: 4 } }))).toBe(6)
})

it('shows the words of the own role', () => {
  const view = { responses: [{ response_id: 're_1', text: 'a' }, { response_id: 're_1', text: '' }, { response_id: 're_9', text: 'b' }] } as unknown as TraineeView
  expect(textsOf(view, line()).map((r) => r.text)).toEqual(['a'])
})

it('shows what one wrote oneself and no line counts, as it came; no flag without words, nor a colleague’s', () => {
  const said = (response_id: string, at: number, part: object = {}): object => ({ response_id, at, text: 'a', participant_id: 'me', ...part })
  const responses = [said('re_1', 1), said('re_3', 9), said('re_2', 5), said('re_4', 6, { text: '' }), said('re_5', 7, { participant_id: 'you' })]
  const view = { me: { participant_id: 'me' }, responses } as unknown as TraineeView
  expect(othersOf(view, [line()]).map((r) => r.response_id)).toEqual(['re_2', 're_3'])
  expect(othersOf(view, [line({ response_ids: ['re_1', 're_2', 're_3'] })])).toEqual([])
})
