import { describe, expect, it } from 'vitest'

import { changes, copyOf, example, freshId, merged, timeOf, timeText } from './edit'
import type { Parts } from './playbook'

const BASE: Parts = {
  title: { zh: '本院预案', en: 'Our plan' }, level_order: 'one_is_highest',
  limits: { one: { statement: 3600, press: 900 }, two: { statement: 7200 } }, approval_lock: false,
  approvals: [{ rule_id: 'a', kinds: ['statement'], roles: ['legal'], channels: [], target: 300, limit: 900 }],
  weights: { empathy: 1, facts: 1 },
  scoring: { time_floor: 0.4, violation_deduction: 0.15, prompted_factor: 0.75, met_from: 80, ring_back_time: 0.5, critical_cap: 40 },
  individual_scores: 'evaluators', phrases: [],
}
const changed = (change: (p: Parts) => void): Parts => {
  const parts = copyOf(BASE)
  change(parts)
  return parts
}

describe('times', () => {
  it('are read as people write them', () => {
    expect(['0:45', '1:05', '24:00', '0：30', ' 2:00 '].map(timeOf)).toEqual([2700, 3900, 86400, 1800, 7200])
    expect(['', '45', '1:60', '1.5', '-1:00', '1:5', '12345:00'].map(timeOf)).toEqual([null, null, null, null, null, null, null])
    expect([0, 2700, 86400, 360 * 3600].map(timeText)).toEqual(['0:00', '0:45', '24:00', '360:00'])
  })
})

describe('two people’s changes', () => {
  it('are put together where they touch different things', () => {
    const mine = changed((p) => { p.limits.one!.statement = 1800 })
    const theirs = changed((p) => { p.limits.one!.press = 600; p.phrases.push({ label: 'empathy', pattern: '感同身受' }) })
    const { parts, clashes } = merged(BASE, mine, theirs)
    expect(parts.limits.one).toEqual({ statement: 1800, press: 600 })
    expect(parts.phrases).toHaveLength(1)
    expect(clashes).toEqual([])
  })
  it('let mine stand and tell where both changed the same', () => {
    const mine = changed((p) => { p.weights.empathy = 3; p.approvals = [] })
    const theirs = changed((p) => { p.weights.empathy = 2; p.approvals[0]!.limit = 1200 })
    const { parts, clashes } = merged(BASE, mine, theirs)
    expect(parts.weights.empathy).toBe(3)
    expect(parts.approvals).toEqual([])
    expect([...clashes].sort()).toEqual(['approvals', 'weights.empathy'])
  })
  it('are no clash when they are the same', () => {
    const both = changed((p) => { p.approval_lock = true })
    expect(merged(BASE, both, copyOf(both))).toEqual({ parts: both, clashes: [] })
  })
  it('take a thing away only where I did', () => {
    const mine = changed((p) => { delete p.limits.two!.statement })
    expect(merged(BASE, mine, BASE).parts.limits.two).toEqual({})
    expect(merged(BASE, BASE, mine).parts.limits.two).toEqual({})
  })
})

describe('changes', () => {
  it('are counted one by one', () => {
    expect(changes(BASE, copyOf(BASE))).toBe(0)
    expect(changes(BASE, changed((p) => { p.limits.one!.press = 1; p.weights.facts = 2; p.approvals[0]!.limit = 1 }))).toBe(3)
  })
})

describe('the example', () => {
  it('follows the formula', () => {
    expect(example(BASE.scoring, 0.8, 0.5, 1, true, false)).toBe(34.1)
    expect(example(BASE.scoring, 1, 1, 0, false, true)).toBe(40)
    expect(example(BASE.scoring, 0.1, 1, 5, false, false)).toBe(0)
  })
})

it('finds an id that is free', () => {
  expect(freshId(['rule_2', 'a'])).toBe('rule_3')
  expect(freshId([])).toBe('rule_1')
})
