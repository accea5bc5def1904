import { expect, it } from 'vitest'

import { fromClock, lasting, minutes, storyClock } from './time'

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

it('says a length in words within a sentence', () => {
  expect([300, 60, 820, 40, 5400, 0].map((s) => lasting(s, 'en'))).toEqual(['5 minutes', '1 minute', '13 min 40 s', '40 s', '1 h 30 min', '0 s'])
  expect([300, 60, 820, 40, 5400, 3600].map((s) => lasting(s, 'zh-CN'))).toEqual(['5 分钟', '1 分钟', '13 分 40 秒', '40 秒', '1 小时 30 分钟', '1 小时'])
})
