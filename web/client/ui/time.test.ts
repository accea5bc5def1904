import { expect, it } from 'vitest'

import { minutes, storyClock } from './time'

it('reads the story clock', () => {
  expect(storyClock(14 * 3600 + 50 * 60, 0)).toBe('14:50')
  expect(storyClock(14 * 3600 + 50 * 60, 671.9, true)).toBe('15:01:11')
  expect(storyClock(23 * 3600, 7200)).toBe('01:00')
})

it('counts minutes down to nothing', () => {
  expect(minutes(344.9)).toBe('5:44')
  expect(minutes(-3)).toBe('0:00')
})
