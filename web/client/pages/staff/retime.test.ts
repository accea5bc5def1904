import { expect, it } from 'vitest'

import { canRetime, landing, retimed } from './retime'
import { both, inject, sample } from './sampleview'

it('lands on whole minutes between now and the planned end', () => {
  const v = sample() // 14:00, two hours
  expect(landing(v, 100, 1234)).toBe(1260)
  expect(landing(v, 100, 20)).toBe(120)
  expect(landing(v, 119, 20)).toBe(180)
  expect(landing(v, 100, 99_999)).toBe(7200)
})

it('moves only what waits with a time of its own, and only for the facilitator', () => {
  const v = sample()
  expect(canRetime(v, inject('a', 60))).toBe(true)
  expect(canRetime(v, inject('a', 60, {}, 'fired'))).toBe(false)
  expect(canRetime(v, inject('a', 60, { unless_action: 'A' }))).toBe(false)
  expect(canRetime({ ...v, me: { ...v.me, kind: 'observer' } }, inject('a', 60))).toBe(false)
})

it('changes nothing but the time', () => {
  expect(retimed(inject('a', 60), 120)).toEqual({ inject_id: 'a', title: both('a'), to_roles: ['pr'], at: 120, text: both('a') })
  expect(retimed(inject('c', 60, { kind: 'call', lines: [both('x')] }), 120)).toEqual({ inject_id: 'c', title: both('c'), to_roles: ['pr'], at: 120, lines: [both('x')] })
})
