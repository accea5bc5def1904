import { expect, it } from 'vitest'

import { activeWhen, playedBetween, realBetween } from './lasted'

// Ten minutes at ×1, five at ×4, a pause of any length, then ×2 from story minute 30 and real minute 15 on.
const legs = [{ story: 0, active: 0, pace: 1 }, { story: 600, active: 600, pace: 4 }, { story: 1800, active: 900, pace: 2 }]
const clock = { legs, pace: 2 }

it('counts each pace for as long as it lasted, and no pause', () => {
  expect(realBetween({ clock }, 0, 1800)).toBe(900)
  expect(realBetween({ clock }, 300, 1000)).toBe(300 + 100)
  expect(realBetween({ clock }, 1000, 2000)).toBe(200 + 100)
  expect(realBetween({ clock }, 300, 2000)).toBe(300 + 300 + 100)
  expect(realBetween({ clock }, 1900, 2000)).toBe(50)
  expect(realBetween({ clock }, 2000, 1900)).toBe(0)
})

it('counts no jump as waiting, and begins after it for what lies within', () => {
  const leapt = { clock: { legs: [{ story: 0, active: 0, pace: 2 }, { story: 3700, active: 50, pace: 2 }], pace: 2 } }
  expect(realBetween(leapt, 80, 3720)).toBe(20)
  expect(realBetween(leapt, 2000, 3720)).toBe(10)
  expect(realBetween(leapt, 3700, 3720)).toBe(10)
  expect(realBetween(leapt, 80, 96)).toBe(8)
})

it('before StartEx reckons at the pace that is set', () => {
  expect(activeWhen({ legs: [], pace: 2 }, 100)).toBe(50)
})

it('keeps story limits in story time, without the jumps', () => {
  const v = { jumps: [{ at: 100, to: 3700 }] }
  expect(playedBetween(v, 80, 3720)).toBe(40)
  expect(playedBetween(v, 2000, 3720)).toBe(20)
  expect(playedBetween(v, 20, 90)).toBe(70)
})
