import { expect, it } from 'vitest'

import type { HandView } from '../contract'
import { isUp, myHand, raised } from './hands'

const hand = (id: string, seen: number | null = null): HandView => ({ hand_id: id, participant_id: 'pan', name: 'Pan', text: '', at: 1, occurred_at: '2026-03-02T01:00:00Z', seen_at: seen })
const clock = { status: 'running' } as never

it('tells of one’s last call until it is seen and put away', () => {
  expect(myHand({ hands: [], clock }, '')).toBeNull()
  expect(isUp(myHand({ hands: [hand('a', 2), hand('b')], clock }, 'a'))).toBe(true)
  expect(isUp(myHand({ hands: [hand('a', 2)], clock }, ''))).toBe(false)
  expect(myHand({ hands: [hand('a', 2)], clock }, 'a')).toBeNull()
  expect(myHand({ hands: [hand('a')], clock }, 'a')).not.toBeNull()
  expect(myHand({ hands: [hand('a')], clock: { status: 'ended' } as never }, '')).toBeNull()
})

it('shows the facilitator who still waits', () => {
  expect(raised({ hands: [hand('a', 2), hand('b'), hand('c')], clock }).map((h) => h.hand_id)).toEqual(['b', 'c'])
  expect(raised({ hands: [hand('a')], clock: { status: 'ended' } as never })).toEqual([])
})
