import { expect, it } from 'vitest'

import type { TraineeView, WordView } from '../contract'
import { covering, standing } from './words'

const word = (id: string, locks = false): WordView => ({ word_id: id, to: '', text: { zh: id, en: id }, locks, at: 0, occurred_at: '' })
const clock = { status: 'running' } as TraineeView['clock']

it('covers the screen until it is unlocked or all is over', () => {
  const words = [word('a'), word('b', true)]
  expect(covering({ words, locked_by: 'b', clock })?.text.zh).toBe('b')
  expect(covering({ words, locked_by: '', clock })).toBeNull()
  expect(covering({ words, locked_by: 'b', clock: { ...clock, status: 'ended' } })).toBeNull()
  expect(covering({ words, locked_by: 'b', clock: { ...clock, status: 'paused', pause_cause: 'facilitator' } })).not.toBeNull()
  expect(covering({ words, locked_by: 'b', clock: { ...clock, status: 'paused', pause_cause: 'real_emergency' } })).toBeNull()
})

it('leaves a word on the screen until it is put away', () => {
  expect(standing({ words: [word('a'), word('b', true), word('c')] }, (id) => id === 'a').map((w) => w.word_id)).toEqual(['c'])
})
