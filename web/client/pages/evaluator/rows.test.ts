import { describe, expect, it } from 'vitest'

import type { Proposal, SettledView } from '../../contract'
import { words } from '../staff/samplecard'
import { agrees, colleagues, firstRow, isOpen, isRated, isRevealed, isToReview, marksOf, needsReason, nextRow, proposed, type Row, rowsOf, shown, standing } from './rows'
import { element, finding, proposal, response, said } from './samples'

const rows = (p: Partial<Proposal>, all: readonly SettledView[] = []): readonly Row[] => rowsOf(response({ words: all }), proposal(p), 'eve', words)
const only = (p: Partial<Proposal>, all: readonly SettledView[] = []): Row => {
  const row = rows(p, all)[0]
  if (!row) throw new Error('no row')
  return row
}
const unsure = { elements: [element('empathy', { verdict: 'uncertain' as const })] }
const leak = { elements: [], findings: [finding('privacy_leak', { critical: true })] }

describe('rows', () => {
  it('are the wanted elements, then what was found, then what people added', () => {
    const found = rows({ elements: [element('empathy')], findings: [finding('denial')] }, [said('promo', true), said('empathy', false, 'ida')])
    expect(found.map((r) => [r.label, r.of, r.isAdded])).toEqual([['empathy', 'element', false], ['denial', 'finding', false], ['promo', 'finding', true]])
  })

  it('tell the word that stands from mine', () => {
    const row = only({}, [said('empathy', false), said('empathy', true, 'ida'), said('empathy', true, 'eve'), said('empathy', false, 'ida')])
    expect([row.mine?.is_met, row.stands?.by, standing(row)]).toEqual([true, 'ida', false])
    expect(colleagues(row, 'eve').map((w) => [w.by, w.is_met])).toEqual([['ida', false]])
  })

  it('know nothing of added words while the proposal is not there yet', () => {
    expect(rowsOf(response({ words: [said('empathy', true)] }), null, 'eve', words)).toEqual([])
  })
})

describe('what is open', () => {
  it('is the uncertain and the unconfirmed critical, until anybody has said a word', () => {
    expect(isOpen(only(unsure))).toBe(true)
    expect(isOpen(only(leak))).toBe(true)
    expect(isOpen(only(leak, [said('privacy_leak', false, 'ida')]))).toBe(false)
    expect(isOpen(only({}))).toBe(false)
    expect(isOpen(only({ elements: [], findings: [finding('denial')] }))).toBe(false)
  })

  it('claims and signs of a made-up text are to be reviewed', () => {
    const claim = only({ elements: [], findings: [finding('claim:3', { kind: 'unknown_claim', verdict: 'uncertain' })] })
    expect([isOpen(claim), isToReview(claim), isToReview(only(unsure))]).toEqual([true, true, false])
  })
})

describe('blind', () => {
  const two = { elements: [element('empathy'), element('action', { verdict: 'uncertain' as const })], findings: [finding('denial')] }

  it('shows the proposal only after a word on each wanted element', () => {
    expect(isRevealed(rows(two), true, false)).toBe(false)
    expect(isRevealed(rows(two, [said('empathy', true)]), true, true)).toBe(false)
    expect(isRevealed(rows(two, [said('empathy', true), said('action', true, 'ida')]), true, false)).toBe(false)
    expect(isRevealed(rows(two, [said('empathy', true), said('action', true)]), true, false)).toBe(true)
    expect(isRevealed(rows(two), false, false)).toBe(true)
  })

  it('a response that asks for nothing is shown on request', () => {
    expect(isRevealed(rows(leak), true, false)).toBe(false)
    expect(isRevealed(rows(leak), true, true)).toBe(true)
  })

  it('hides verdicts, evidence, findings and colleagues', () => {
    const quote = { response_id: 're_1', start: 0, end: 4, text: '我们深感', source: 'text' as const, words: words(''), by: '' }
    const hidden = shown(rows({ elements: [element('empathy', { quote })], findings: [finding('denial')] }, [said('empathy', true, 'ida'), said('promo', true), said('hush', true, 'ida')]), false)
    expect(hidden.map((r) => [r.label, r.verdict, r.quote, r.stands?.by, r.words.length])).toEqual([['empathy', 'not_met', null, undefined, 0], ['promo', 'not_met', null, 'eve', 1]])
    expect(marksOf(hidden)).toEqual([])
  })

  it('counts a response as rated by its elements, or by what was found where it asks for none', () => {
    expect(isRated(rows(two, [said('empathy', true), said('action', false)]))).toBe(true)
    expect(isRated(rows(leak))).toBe(false)
    expect(isRated(rows(leak, [said('privacy_leak', true)]))).toBe(true)
    expect(isRated([])).toBe(false)
  })
})

describe('reasons', () => {
  it('are asked where the core asks for them', () => {
    expect(needsReason(only({}), true)).toBe(false)
    expect(needsReason(only({}), false)).toBe(true)
    expect(needsReason(only(unsure), false)).toBe(false)
    expect(needsReason(only(unsure, [said('empathy', true, 'ida')]), false)).toBe(true)
    expect(needsReason(only(leak), true)).toBe(true)
    expect(needsReason(only({ elements: [], findings: [finding('no_approval', { kind: 'no_approval' })] }), true)).toBe(true)
    expect(needsReason(only({ elements: [], findings: [finding('trick:repeated', { kind: 'trick', verdict: 'uncertain' })] }), false)).toBe(false)
  })
})

describe('agreement', () => {
  it('is marked between my word and the proposal, where both say something', () => {
    const mine = only({}, [said('empathy', false)])
    expect(agrees(mine.mine, proposed(mine))).toBe(false)
    expect(agrees(only(unsure, [said('empathy', true)]).mine, proposed(only(unsure)))).toBe(null)
    expect(agrees(null, true)).toBe(null)
  })
})

describe('the way through the rows', () => {
  const three = { elements: [element('a'), element('b', { verdict: 'uncertain' as const }), element('c')] }

  it('begins at what waits, goes on to what I have not rated, and ends', () => {
    expect(firstRow(rows(three))).toBe(1)
    expect(firstRow(rows(three, [said('b', true, 'ida'), said('a', true)]))).toBe(1)
    expect(firstRow(rows(three, [said('a', true), said('b', true), said('c', true)]))).toBe(0)
    expect(nextRow(rows(three), 1)).toBe(2)
    expect(nextRow(rows(three), 2)).toBe(0)
    expect(nextRow(rows(three, [said('a', true), said('b', true)]), 2)).toBe(-1)
    expect(nextRow(rows(three), 2, (label) => label === 'a')).toBe(1)
  })
})

describe('marks', () => {
  const quote = { response_id: 're_1', start: 0, end: 6, text: '我们深感抱歉', source: 'text' as const, words: words(''), by: '' }
  const withQuote = { elements: [element('empathy', { quote })] }

  it('follow what stands, and the clause that a person pointed at', () => {
    expect(marksOf(rows(withQuote))).toEqual([{ label: 'empathy', start: 0, end: 6, mark: 'met' }])
    expect(marksOf(rows(withQuote, [said('empathy', false)]))).toEqual([])
    expect(marksOf(rows({}, [said('empathy', true, 'ida', { start: 7, end: 14 })]))).toEqual([{ label: 'empathy', start: 7, end: 14, mark: 'met' }])
    expect(marksOf(rows({ elements: [], findings: [finding('denial', { quote })] }))[0]?.mark).toBe('missed')
    expect(marksOf(rows({ elements: [element('empathy', { quote, verdict: 'uncertain' })] }))[0]?.mark).toBe('uncertain')
  })
})
