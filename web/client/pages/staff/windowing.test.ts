import { expect, it } from 'vitest'

import { offsetOf, shownRows } from './windowing'

const even = Array.from({ length: 1000 }, () => 30)

it('draws what is seen and a little more, by fours', () => {
  expect(shownRows(even, 0, 300, 100)).toEqual({ from: 0, to: 16, before: 0, after: 29_520 })
  const middle = shownRows(even, 15_000, 300, 100)
  expect([middle.from, middle.to]).toEqual([496, 516])
  expect(middle.before + (middle.to - middle.from) * 30 + middle.after).toBe(30_000)
})

it('holds at the end and with no rows', () => {
  expect(shownRows(even, 99_999, 300, 100)).toMatchObject({ from: 996, to: 1000, after: 0 })
  expect(shownRows([], 0, 300, 100)).toEqual({ from: 0, to: 0, before: 0, after: 0 })
})

it('counts an unfolded row as high as it is', () => {
  const one = even.map((h, n) => (n === 2 ? 500 : h))
  expect(offsetOf(one, 3)).toBe(560)
  expect(shownRows(one, 600, 100, 0).from).toBe(4)
  expect(shownRows(one, 500, 100, 0).from).toBe(0)
})
