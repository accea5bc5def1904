import { expect, it } from 'vitest'

import { fromClock, minutes, storyClock } from './time'

it('reads the story clock', () => {
  expect(storyClock(14 * 3600 + 50 * 60, 0)).toBe('14:50')
  expect(storyClock(14 * 3600 + 50 * 60, 671.9, true)).toBe('15:01:11')
  expect(storyClock(23 * 3600, 7200)).toBe('01:00')
})

it('counts minutes down to nothing', () => {
  expect(minutes(344.9)).toBe('5:44')
  expect(minutes(-3)).toBe('0:00')
  expect([minutes(3599), minutes(3600), minutes(8974)]).toEqual(['59:59', '1:00:00', '2:29:34'])
})

it('takes a reading of the story clock back', () => {
  const start = 14 * 3600 + 50 * 60
  expect(fromClock(start, '15:20')).toBe(1800)
  expect(fromClock(start, '01:00')).toBe(10 * 3600 + 600)
  expect([fromClock(start, '25:00'), fromClock(start, '15:7x'), fromClock(start, '')]).toEqual([null, null, null])
})
