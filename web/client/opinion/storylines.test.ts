import { describe, expect, it } from 'vitest'

import type { OpinionView, StorylineView } from '../contract'
import { only, ranked } from './storylines'

const moment = (at: number, heat: number): OpinionView['moments'][number] => ({ at, volume: 1, heat, mood: 0, trust: 60, silence: 0, spreading: 0, bookings: 100, hotline: 4 })
const line = (id: string, ...heats: number[]): StorylineView => ({ storyline_id: id, title: { zh: id, en: id }, outbreak: `of ${id}`, moments: heats.map((h, n) => moment(n * 60, h)) })
const opinion: OpinionView = {
  starts_at: 0, moments: [moment(0, 10), moment(60, 80)], shown: false, storylines: [line('', 30, 20), line('leak', 5, 70)],
  causes: [{ at: 0, effect: 'sound', cause: 'r1', storyline: '' }, { at: 60, effect: '', cause: 'i2', storyline: 'leak' }],
  turns: [{ at: 60, gauge: 'mood', value: 0, reason: '', by: '', name: '', storyline: 'leak' }],
}

describe('storylines that the public follows', () => {
  it('ranks the hottest first', () => {
    expect(ranked(opinion).map((s) => [s.id, s.rank, s.heat])).toEqual([['leak', 1, 70], ['', 2, 20]])
  })
  it('shows one of them with what bent it', () => {
    const seen = only(opinion, 'leak')
    expect(seen.moments.map((m) => m.heat)).toEqual([5, 70])
    expect(seen.causes.map((c) => c.cause)).toEqual(['i2'])
    expect(seen.turns).toHaveLength(1)
    expect(seen.outbreak).toBe('of leak')
    expect(only(opinion, '').turns).toHaveLength(0)
  })
  it('shows all together unless one is chosen', () => {
    expect(only(opinion, null)).toBe(opinion)
    expect(only(opinion, 'gone')).toBe(opinion)
  })
})
