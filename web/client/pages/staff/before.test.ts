import { expect, it } from 'vitest'

import { before } from './before'
import { inject } from './sampleview'

const ids = (all: readonly { inject_id: string }[]): string[] => all.map((i) => i.inject_id)

it('names what comes earlier in the plan of the same story and is not out yet', () => {
  const late = inject('late', 900)
  const all = [late, inject('line', 600), inject('first', 300, {}, 'held'), inject('gone', 450, {}, 'skipped'), inject('out', 200, {}, 'fired'), inject('after', 901)]
  expect(ids(before(all, late).near)).toEqual(['first', 'gone', 'line'])
})

it('leaves out the backdrop, what hangs on a condition, and other stories', () => {
  const late = inject('late', 900, { storyline: 'blood' })
  const hangs = [inject('a', 1, { unless_action: 'A' }), inject('b', 2, { follows: 'ring' }), inject('c', 3, { branches: true }), inject('d', 4, { background: true })]
  const same = hangs.map((i) => ({ ...i, storyline: 'blood' }))
  expect(before([...same, inject('main', 5), late], late)).toEqual({ near: [], more: 0 })
})

it('keeps to the nearest and counts the rest', () => {
  const all = [1, 2, 3, 4].map((n) => inject(`i${n}`, n))
  const found = before(all, inject('late', 9), 3)
  expect([ids(found.near), found.more]).toEqual([['i2', 'i3', 'i4'], 1])
})
