import { expect, it } from 'vitest'

import { eventRows, type ListRow, listRows, matches } from './rows'
import { action, inject, item, opened, sample } from './sampleview'

const noise = (id: string, due: number): ReturnType<typeof inject> => inject(id, due, { background: true, signal: id === 'n2' ? 'weak' : '' }, due < 20 ? 'fired' : 'waiting')
const v = sample({ injects: [inject('a', 10), noise('n1', 15), noise('n2', 20), inject('b', 30), noise('n3', 40)], items: [item('free', 35)] })
const words = (rows: readonly ListRow[]): string[] => rows.map((r) => ('group' in r ? `[${r.group.rows.length}]` : r.row.id))

it('gathers background posts that follow each other', () => {
  const rows = eventRows(v)
  expect(words(listRows(rows, []))).toEqual(['a', '[2]', 'b', 'free', 'n3'])
  expect(words(listRows(rows, ['group:n1']))).toEqual(['a', '[2]', 'n1', 'n2', 'b', 'free', 'n3'])
  expect(words(listRows(rows, [], 'n2'))).toEqual(['a', '[2]', 'n1', 'n2', 'b', 'free', 'n3'])
  const group = listRows(rows, []).find((r) => 'group' in r)
  expect(group && 'group' in group && [group.group.counts.fired, group.group.counts.waiting, group.group.weak]).toEqual([1, 1, 1])
})

it('seeks in titles, texts and names', () => {
  const rows = eventRows(v)
  expect(rows.filter((r) => matches(r, 'N', [])).map((r) => r.id)).toEqual(['n1', 'n2', 'n3'])
  expect(rows.filter((r) => matches(r, '阿敏', r.id === 'b' ? ['阿敏'] : [])).map((r) => r.id)).toEqual(['b'])
})

it('puts a contingency where its action has moved it', () => {
  const chaser = inject('chaser', 60, { unless_action: 'A' })
  const moved = sample({ injects: [inject('post', 10, {}, 'fired'), chaser, inject('z', 70)], actions: [action('A', 'post', 30, { progress: opened('A', 40) })] })
  expect(eventRows(moved).map((r) => [r.id, r.at])).toEqual([['post', 10], ['z', 70], ['chaser', 90]])
})
