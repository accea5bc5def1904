import { expect, it } from 'vitest'

import { listed, withId } from './noted'

it('keeps what was put away, each once', () => {
  expect(withId('', 'word:1')).toBe('word:1')
  expect(withId('word:1', 'jump:2')).toBe('word:1 jump:2')
  expect(withId('word:1 jump:2', 'word:1')).toBe('word:1 jump:2')
  expect(listed('word:1 jump:2')).toEqual(['word:1', 'jump:2'])
})

it('stays far below what a draft may hold', () => {
  const many = Array.from({ length: 400 }, (_, i) => `word:wo_${String(i).padStart(12, '0')}`).reduce(withId, '')
  expect(listed(many)).toHaveLength(300)
  expect(listed(many).at(-1)).toBe('word:wo_000000000399')
  expect(many.length).toBeLessThan(20_000)
})
