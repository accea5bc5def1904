import { expect, it } from 'vitest'

import type { MomentView, OpinionView } from '../../contract'
import { card } from '../staff/samplecard'
import { response, sample } from '../staff/sampleview'
import type { Compared } from './group'
import { initials, wordPins, wordsOf } from './words'

const moments = (heat: number): MomentView[] => Array.from({ length: 31 }, (_, n) => ({ at: n * 60, volume: 5, heat: heat + n, mood: 0, trust: 50, silence: 0, spreading: 0, bookings: 99, hotline: 6 }))
const cause = (id: string, at: number, effect: string): OpinionView['causes'][number] => ({ cause: id, at, effect }) as unknown as OpinionView['causes'][number]
const team = (name: string, heat: number, causes: OpinionView['causes']): Compared => ({
  exerciseId: name, name, card: card([]), now: 1800,
  view: sample({ responses: [response('r1', null, 300), response('r2', null, 330), response('r3', null, 900)], opinion: { starts_at: 0, moments: moments(heat), causes, turns: [], shown: false, storylines: [] } }),
})

it('marks on each team’s own curve its own words, and nothing that comes from outside', () => {
  const [a, b] = [team('A', 10, [cause('r1', 300, 'sound'), cause('x', 60, ''), cause('r3', 900, 'harmful')]), team('B', 40, [cause('r3', 900, 'thin')])]
  expect(wordsOf(a).map((m) => [m.id, m.effect])).toEqual([['r1', 'sound'], ['r3', 'harmful']])
  const pins = wordPins([a, b], 'heat', { from: 0, to: 1800 })
  expect(pins.map((p) => [p.team, p.first, p.ids])).toEqual([['A', 1, ['r1']], ['A', 2, ['r3']], ['B', 1, ['r3']]])
  expect(pins.map((p) => [Math.round(p.left), Math.round(p.top)])).toEqual([[17, 85], [50, 75], [50, 45]])
})

it('moves pins of two teams apart that would cover each other', () => {
  const pins = wordPins([team('A', 10, [cause('r1', 300, 'sound')]), team('B', 11, [cause('r1', 300, 'thin')]), team('C', 60, [cause('r1', 300, 'thin')])], 'heat', { from: 0, to: 1800 })
  const tops = pins.map((p) => p.top)
  expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 0))).toBeGreaterThanOrEqual(12)
  expect(Math.round(tops[2] ?? 0)).toBe(35)
})

it('finds for each team a short sign that tells it from the others', () => {
  expect(initials(['甲组', '乙组', '门诊组'])).toEqual(['甲', '乙', '门'])
  expect(initials(['Team A', 'Team B'])).toEqual(['A', 'B'])
  expect(initials(['Ward', 'Ward 9'])).toEqual(['W', '9'])
  expect(initials(['Only'])).toEqual(['O'])
})

it('keeps words together that would lie on each other', () => {
  const pins = wordPins([team('A', 10, [cause('r1', 300, 'sound'), cause('r2', 330, 'thin')])], 'heat', { from: 0, to: 1800 })
  expect(pins.map((p) => [p.first, p.ids])).toEqual([[1, ['r1', 'r2']]])
})
