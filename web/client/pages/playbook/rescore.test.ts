import { expect, it } from 'vitest'

import { figure, moved } from './rescore'

it('shows figures with a decimal at most, and none where none is', () => {
  expect([12.34, 80, null].map(figure)).toEqual(['12.3', '80', '–'])
})

it('says how far a score moved', () => {
  expect([moved(10, 13.46), moved(10, 8), moved(1, 1.04), moved(null, 3), moved(3, null)]).toEqual(['+3.5', '−2', '=', '', ''])
})
