import { expect, it } from 'vitest'

import type { MomentView } from '../contract'
import type { Mark } from './marks'
import { movedBy } from './moved'

const course = (heat: (minute: number) => number, silent = false): MomentView[] =>
  Array.from({ length: 21 }, (_, n) => ({ at: n * 60, heat: heat(n), trust: 60, mood: 0, volume: 1, spreading: 0, bookings: 100, hotline: 20, silence: silent ? n : 0 }) as unknown as MomentView)
const word = (id: string, at: number, effect: string): Mark => ({ id, at, kind: 'word', effect }) as unknown as Mark
const blow = (id: string, at: number): Mark => ({ id, at, kind: 'blow', item: null }) as unknown as Mark

it('names what heat rose most after, within the last ten minutes', () => {
  const heat = (n: number): number => (n < 14 ? 40 : Math.min(60, 40 + (n - 13) * 5))
  expect(movedBy(course(heat), [blow('old', 60), blow('small', 660), blow('big', 780), word('ours', 790, 'sound')])).toMatchObject({ minutes: 10, by: 20, mark: { id: 'big' }, quiet: '' })
})

it('names a word of one\'s own that did harm before a larger blow', () => {
  const heat = (n: number): number => (n < 14 ? 40 : n < 19 ? 40 + (n - 13) * 5 : 65 + (n - 18) * 2)
  expect(movedBy(course(heat), [blow('big', 780), word('ours', 1140, 'harmful')])).toMatchObject({ mark: { id: 'ours' } })
  expect(movedBy(course(heat), [blow('big', 780), word('ours', 1140, 'sound')])).toMatchObject({ mark: { id: 'big' } })
})

it('gives a fall to a word, never to a blow, and else says that it cools', () => {
  const heat = (n: number): number => 80 - n * 2
  expect(movedBy(course(heat), [blow('b', 700), word('w', 720, 'sound')])).toMatchObject({ by: -20, mark: { id: 'w' } })
  expect(movedBy(course(heat), [blow('b', 700)])).toMatchObject({ mark: null, quiet: 'alone' })
})

it('says that a rise came with silence, and that nothing moved', () => {
  expect(movedBy(course((n) => 30 + n, true), [])).toMatchObject({ by: 10, mark: null, quiet: 'silence' })
  expect(movedBy(course(() => 30), [blow('b', 900)])).toEqual({ minutes: 10, by: 0, mark: null, quiet: '' })
  expect(movedBy([], [])).toBeNull()
})
