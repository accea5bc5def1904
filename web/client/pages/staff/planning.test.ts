import { expect, it } from 'vitest'

import { firstTime, plannedAt } from './planning'
import { sample } from './sampleview'

it('offers five minutes on, inside the plan', () => {
  const v = sample() // 14:00, two hours
  expect(firstTime(v, 130)).toBe('14:07')
  expect(firstTime(v, 7150)).toBe('16:00')
})

it('takes a time between now and the planned end, and says what is wrong with another', () => {
  const v = sample()
  expect(plannedAt(v, 130, '14:10')).toBe(600)
  expect(plannedAt(v, 130, ' 14：10：30 ')).toBe(630)
  expect(plannedAt(v, 130, '14:02')).toBe('past')
  expect(plannedAt(v, 0, '13:40')).toBe('past')
  expect(plannedAt(v, 130, '16:00')).toBe(7200)
  expect(plannedAt(v, 130, '16:01')).toBe('late')
  expect(plannedAt(v, 130, 'soon')).toBe('none')
})

it('goes on past midnight', () => {
  const v = sample()
  const night = { exercise: { ...v.exercise, starts_at: 23 * 3600 } }
  expect(plannedAt(night, 1800, '0:30')).toBe(5400)
  expect(plannedAt(night, 1800, '02:00')).toBe('late')
})
