import { expect, it } from 'vitest'

import { pieces } from './evidence'

it('cuts by code points, so that an emoji counts once', () => {
  const cut = pieces('😭我们道歉。谢谢', [{ label: 'apology', start: 1, end: 6, mark: 'met' }])
  expect(cut.map((p) => [p.text, p.found.length])).toEqual([['😭', 0], ['我们道歉。', 1], ['谢谢', 0]])
})

it('keeps overlapping evidence and bad offsets apart', () => {
  const a = { label: 'a', start: 0, end: 3, mark: 'met' as const }
  const b = { label: 'b', start: 2, end: 99, mark: 'missed' as const }
  expect(pieces('abcd', [a, b]).map((p) => [p.text, p.found.map((f) => f.label).join()])).toEqual([
    ['ab', 'a'], ['c', 'a,b'], ['d', 'b'],
  ])
})
