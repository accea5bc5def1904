import { beforeEach, expect, it } from 'vitest'

import { codeOf, rememberCode } from './rejoin'

beforeEach(() => localStorage.clear())

it('leads back to the join page with the code filled in, where this browser knows it', () => {
  expect(codeOf('x1')).toBe('/join')
  rememberCode('x1', 'H6Z7N9')
  expect(codeOf('x1')).toBe('/join/H6Z7N9')
})
