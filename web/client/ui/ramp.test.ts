import { describe, expect, it } from 'vitest'

import { ramp } from './ramp'

describe('ramp', () => {
  it('is flat to the target and falls to the limit', () => {
    expect(ramp(60, 120, 0, 100, 10).outline).toBe('M0 10V0H50L100 10Z')
  })
  it('shows what is left from now on', () => {
    expect(ramp(60, 120, 30, 100, 10).left).toBe('M25 10V0L50 0L100 10Z')
    expect(ramp(60, 120, 90, 100, 10).left).toBe('M75 10V5L100 10Z')
  })
  it('puts the mark on the curve, and never outside', () => {
    expect(ramp(60, 120, 90, 100, 10)).toMatchObject({ x: 75, y: 5 })
    expect(ramp(60, 120, 999, 100, 10)).toMatchObject({ x: 100, y: 10 })
    expect(ramp(60, 120, -5, 100, 10)).toMatchObject({ x: 0, y: 0 })
  })
})
