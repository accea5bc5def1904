import { expect, it } from 'vitest'

import { lengthOf } from './lengths'

it('reckons the real length before one’s eyes: the story, less what is jumped, at its pace', () => {
  expect(lengthOf({ duration: 324 * 60, played: 144 * 60, paces: [2], minutes: 72 })).toEqual({ key: 'jumped', of: { story: 324, jumped: 180, played: 144, n: 72, pace: '×2', real: 2 } })
})

it('has nothing to subtract where nothing is jumped, and at ×1 nothing to reckon', () => {
  expect(lengthOf({ duration: 3600, played: 3600, paces: [2], minutes: 30 }).key).toBe('whole')
  expect(lengthOf({ duration: 1800, played: 1800, paces: [1], minutes: 30 }).key).toBe('same')
})

it('names the lowest and the highest of several paces', () => {
  expect(lengthOf({ duration: 7200, played: 5400, paces: [1, 2, 3], minutes: 45 })).toMatchObject({ key: 'jumpedVaried', of: { pace: '×1–×3' } })
  expect(lengthOf({ duration: 7200, played: 7200, paces: [1, 2], minutes: 90 }).key).toBe('wholeVaried')
})
