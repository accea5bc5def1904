import { expect, it } from 'vitest'

import type { HandView, WordView } from '../contract'
import { isAnswer, isUp, myHand, raised } from './hands'

const hand = (id: string, seen: number | null = null): HandView => ({ hand_id: id, participant_id: 'pan', name: 'Pan', text: '', at: 1, occurred_at: '2026-03-02T01:00:00Z', seen_at: seen })
const word = (to: string, occurred_at: string): WordView => ({ word_id: occurred_at, to, text: { zh: '', en: '' }, locks: false, at: 1, occurred_at })
const is = (away: string) => (id: string): boolean => id === away
const words: WordView[] = []
const clock = { status: 'running' } as never

it('tells of one’s last call until it is seen and put away', () => {
  expect(myHand({ hands: [], words, clock }, is(''))).toBeNull()
  expect(isUp(myHand({ hands: [hand('a', 2), hand('b')], words, clock }, is('a')))).toBe(true)
  expect(isUp(myHand({ hands: [hand('a', 2)], words, clock }, is('')))).toBe(false)
  expect(myHand({ hands: [hand('a', 2)], words, clock }, is('a'))).toBeNull()
  expect(myHand({ hands: [hand('a')], words, clock }, is('a'))).not.toBeNull()
  expect(myHand({ hands: [hand('a')], words, clock: { status: 'ended' } as never }, is(''))).toBeNull()
})

it('shows the facilitator who still waits', () => {
  expect(raised({ hands: [hand('a', 2), hand('b'), hand('c')], clock }).map((h) => h.hand_id)).toEqual(['b', 'c'])
  expect(raised({ hands: [hand('a')], clock: { status: 'ended' } as never })).toEqual([])
})

it('is over once a private word has answered it, and says so at the word', () => {
  const seen = { ...hand('a', 2), occurred_at: '2026-03-02T01:00:00Z' }
  const earlier = word('pan', '2026-03-02T00:59:00Z')
  const answer = word('pan', '2026-03-02T01:02:00Z')
  expect(myHand({ hands: [seen], words: [earlier, word('', '2026-03-02T01:03:00Z')], clock }, is(''))).not.toBeNull()
  expect(myHand({ hands: [seen], words: [earlier, answer], clock }, is(''))).toBeNull()
  expect([earlier, answer, word('pan', '2026-03-02T01:05:00Z')].map((w) => isAnswer({ hands: [seen], words: [earlier, answer] }, w))).toEqual([false, true, false])
  expect(myHand({ hands: [seen, { ...hand('b'), occurred_at: '2026-03-02T01:04:00Z' }], words: [answer], clock }, is(''))?.hand_id).toBe('b')
})
