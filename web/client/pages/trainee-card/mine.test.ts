import { describe, expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { card, element, line, violation } from '../staff/samplecard'
import { foundIn, inOrder, otherTexts, textsOf, toChange, unopened, unsettled, wentWell } from './mine'

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

it('shows what one said that belongs to none of the lines, so that nobody thinks it was lost', () => {
  const said = (response_id: string, participant_id: string, text: string): object => ({ response_id, participant_id, text })
  const view = { me: { participant_id: 'p1' }, responses: [said('re_1', 'p1', 'counted'), said('re_2', 'p1', 'thanks'), said('re_3', 'p2', 'of another'), said('re_4', 'p1', '')] } as unknown as TraineeView
  expect(otherTexts(view, [line()]).map((r) => r.text)).toEqual(['thanks'])
})

it('tells what was found in words that belong to no line, and what waits', () => {
  const settled = { is_met: true } as never
  const found = card([], { other_findings: [
    violation({ response_id: 're_2', verdict: 'met', critical: false, settled }), violation({ response_id: 're_2', verdict: 'uncertain', critical: false }),
    violation({ response_id: 're_2', verdict: 'not_met', settled }), violation({ response_id: 're_9', verdict: 'met', settled }),
  ] })
  expect(keys(foundIn(found, 're_2'))).toEqual(['otherFound', 'unsure'])
  expect(foundIn(found, 're_3')).toEqual([])
})
