import { expect, it } from 'vitest'

import type { ClockView } from '../../contract'
import { count, endsIn, storyAt, wholeLines } from './screen'

const began = '2030-01-01T08:00:00Z'
const clock = (more: Partial<ClockView> = {}): ClockView => ({
  status: 'running', pace: 2, story: 100, active: 60, as_of: began, pause_cause: null, pause_by: null, pause_note: '', ends_at: null, legs: [], ...more,
})
const after = (seconds: number): number => Date.parse(began) + seconds * 1000

it('goes on by itself at the pace of the story, and stands in a pause', () => {
  expect(storyAt(clock(), after(10))).toBe(120)
  expect(storyAt(clock({ status: 'paused' }), after(10))).toBe(100)
  expect(storyAt(clock({ status: 'lobby', as_of: null, story: 0 }), after(10))).toBe(0)
})

it('counts down to an announced end in real seconds', () => {
  expect(endsIn(clock({ ends_at: 180 }), after(20))).toBe(100)
  expect(endsIn(clock(), after(20))).toBeNull()
  expect(endsIn(clock({ ends_at: 180, status: 'ended' }), after(20))).toBeNull()
})

it('says large counts as the language does', () => {
  expect([count(5207, 'zh-CN'), count(12_000, 'zh-CN'), count(12_000, 'en')]).toEqual(['5,207', '1.2万', '12K'])
})

it('a text that is too long ends after a whole line', () => {
  expect(wholeLines(105, 1, 20)).toBe(5)
  expect(wholeLines(105, 3, 20)).toBe(4)
  expect(wholeLines(-40, 3, 20)).toBe(1)
})
