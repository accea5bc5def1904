import { expect, it } from 'vitest'

import type { MomentView, OpinionView } from '../../contract'
import { card } from '../staff/samplecard'
import { response, sample } from '../staff/sampleview'
import type { Compared } from './group'
import { wordPins, wordsOf } from './words'

const moments = (heat: number): MomentView[] => Array.from({ length: 31 }, (_, n) => ({ at: n * 60, volume: 5, heat: heat + n, mood: 0, trust: 50, silence: 0, spreading: 0, bookings: 99, hotline: 6 }))
const cause = (id: string, at: number, effect: string): OpinionView['causes'][number] => ({ cause: id, at, effect }) as unknown as OpinionView['causes'][number]
const team = (name: string, heat: number, causes: OpinionView['causes']): Compared => ({
  exerciseId: name, name, card: card([]), now: 1800,
  view: sample({ responses: [response('r1', null, 300), response('r2', null, 330), response('r3', null, 900)], opinion: { starts_at: 0, moments: moments(heat), causes, turns: [], shown: false } }),
})

it('marks on each team’s own curve its own words, and nothing that comes from outside', () => {
  const [a, b] = [team('A', 10, [cause('r1', 300, 'sound'), cause('x', 60, ''), cause('r3', 900, 'harmful')]), team('B', 40, [cause('r3', 900, 'thin')])]
  expect(wordsOf(a).map((m) => [m.id, m.effect])).toEqual([['r1', 'sound'], ['r3', 'harmful']])
  const pins = wordPins([a, b], 'heat', { from: 0, to: 1800 })
  expect(pins.map((p) => [p.team, p.first, p.ids])).toEqual([['A', 1, ['r1']], ['A', 2, ['r3']], ['B', 1, ['r3']]])
  expect(pins.map((p) => [Math.round(p.left), Math.round(p.top)])).toEqual([[17, 85], [50, 75], [50, 45]])
})

it('keeps words together that would lie on each other', () => {
  const pins = wordPins([team('A', 10, [cause('r1', 300, 'sound'), cause('r2', 330, 'thin')])], 'heat', { from: 0, to: 1800 })
  expect(pins.map((p) => [p.first, p.ids])).toEqual([[1, ['r1', 'r2']]])
})
