import { describe, expect, it } from 'vitest'

import { isTooLittle, ratingWord, shownShare } from './cardview'
import { card } from './samplecard'
import { figureWords } from './scorewords'

const none = { critical: 0, uncertain: 0, ahead_of_facts: 0, unread: 0, to_review: 0 }

describe('the figures beside a score', () => {
  it('need no words where nothing is open', () => {
    expect(figureWords(card([], { score: 80, low: 80, high: 80, score_if_confirmed: null, unsettled: none }))).toEqual([])
  })
  it('say how far a violation would take it, and where it may come to lie', () => {
    const open = card([], { score: 87, low: 81, high: 90, score_if_confirmed: 40, unsettled: { ...none, critical: 2, uncertain: 3, ahead_of_facts: 1 } })
    expect(figureWords(open)).toEqual([{ key: 'confirmed', of: { k: 2, n: '40' } }, { key: 'range', of: { k: 4, low: '81', high: '90' } }])
  })
  it('say how little a drill that ended early has shown', () => {
    expect(figureWords(card([], { score: 80, low: 56, high: 86, seen: 0.7 }))).toEqual([{ key: 'short', of: { n: 70, low: '56', high: '86' } }])
    expect(figureWords(card([], { score: null, low: null, high: null, rated: 2, seen: 0.12, too_little: true }))).toEqual([{ key: 'tooLittle', of: { n: 12 } }])
  })
  it('say of one that goes on that its figure is no total yet, and nothing once enough was seen', () => {
    const early = card([], { is_final: false, score: 39, low: 39, high: 39, rated: 2, seen: 0.12, too_little: true })
    expect(figureWords(early)).toEqual([{ key: 'notYet', of: { n: 12 } }])
    expect([isTooLittle(early), shownShare(early), ratingWord(early, 'too_little')]).toEqual([true, 12, 'too_little_yet'])
    const later = card([], { is_final: false, score: 80, low: 80, high: 80, seen: 0.6 })
    expect(figureWords(later)).toEqual([])
    expect([isTooLittle(later), shownShare(later), ratingWord(later, 'P')]).toEqual([false, null, 'P'])
    expect(ratingWord(card([]), 'too_little')).toBe('too_little')
  })
})
