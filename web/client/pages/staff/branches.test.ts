import { expect, it } from 'vitest'

import type { BranchView } from '../../contract'
import { branchOf, inOrder, matches } from './branches'
import { both } from './sampleview'

const branch = (id: string, state: BranchView['state'], at: number | null = null, more: Partial<BranchView> = {}): BranchView => ({
  kind: 'inject', target_id: id, title: both(id), state, at, because: both(''), waits_for: both(''), tests: [], chance: 1, lot: '', drawn: false,
  each: false, times: 0, by: null, ...more,
})

it('shows what may still come before what is settled, the latest of that first', () => {
  const all = [branch('a', 'met', 60), branch('b', 'waits'), branch('c', 'never', 300), branch('d', 'held'), branch('e', 'not_drawn', null)]
  expect(inOrder(all).map((b) => b.target_id)).toEqual(['b', 'd', 'c', 'a', 'e'])
})

it('tells an inject and a milestone of the same name apart', () => {
  const all = [branch('x', 'waits', null, { kind: 'milestone' }), branch('x', 'met', 1)]
  expect(branchOf(all, 'inject', 'x')?.state).toBe('met')
  expect(branchOf(all, 'action', 'x')).toBeNull()
})

it('finds a condition by its title and by its tests in either language', () => {
  const one = branch('storm', 'waits', null, { tests: [{ depth: 0, state: 'open', asks: { zh: '热度高于 70', en: 'heat above 70' }, reads: both('') }] })
  expect(matches(one, '热度')).toBe(true)
  expect(matches(one, ' HEAT ')).toBe(true)
  expect(matches(one, 'trust')).toBe(false)
})
