import { expect, it } from 'vitest'

import { figure, percent } from './figures'

it('writes a coefficient with its interval, or alone', () => {
  expect(figure({ value: 0.676, low: 0.507, high: 0.845 })).toBe('0.68 [0.51, 0.84]')
  expect(figure({ value: -0.25, low: null, high: null })).toBe('−0.25')
  expect(figure({ value: -0.001, low: null, high: null })).toBe('0.00')
  expect(percent(0.867)).toBe('87 %')
})
