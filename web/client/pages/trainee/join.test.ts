import { describe, expect, it } from 'vitest'

import { clearing, type JoinCard, plannedMinutes, smallTeams, standsIn } from './join'

const role = (role_id: string, stand_in: string, ...held_by: string[]): object => ({ role_id, stand_in, held_by, name: { zh: '', en: '' }, duty: { zh: '', en: '' } })
const card = {
  duration: 7200, pace: 2,
  roles: [role('lead', ''), role('deputy', 'lead'), role('pr', 'deputy'), role('legal', 'lead', 'Li')],
  small_team: [['lead', 'legal'], ['deputy', 'pr']],
} as unknown as JoinCard
const at = (i: number): JoinCard['roles'][number] => card.roles[i] as JoinCard['roles'][number]

describe('the seats', () => {
  it('say who stands in for the empty ones, counting what one is about to take', () => {
    expect(standsIn(card, at(2), [])).toBeUndefined()
    expect(standsIn(card, at(2), ['lead'])?.role_id).toBe('lead')
    expect(standsIn(card, at(2), ['deputy', 'lead'])?.role_id).toBe('deputy')
    expect(standsIn(card, at(3), ['lead'])).toBeUndefined()
  })
  it('of a team of three, and of one of two, cover all roles', () => {
    const named = (c: JoinCard): unknown => smallTeams(c).map((sets) => sets.map((s) => [s.roles.map((r) => r.role_id), s.heldBy, s.isWhole]))
    const three = [[['lead', 'legal'], ['Li'], false], [['deputy', 'pr'], [], false]]
    expect(named(card)).toEqual([three])
    expect(named({ ...card, pair_team: [['lead'], ['pr']] })).toEqual([three, [[['lead'], [], false], [['pr'], [], false]]])
    expect([[], [0], [1], [0, 1]].map((pair_uncleared) => clearing({ ...card, pair_uncleared }))).toEqual([
      { key: 'join.twoBoth', n: 0, other: 0 }, { key: 'join.twoOne', n: 1, other: 2 }, { key: 'join.twoOne', n: 2, other: 1 }, { key: 'join.twoNone', n: 1, other: 2 },
    ])
    expect(named({ ...card, small_team: [], pair_team: [['legal']] })).toEqual([[[['legal'], ['Li'], true]]])
    expect(named({ ...card, small_team: [] })).toEqual([])
  })
})

it('plans the real minutes by the pace plan where there is one', () => {
  expect(plannedMinutes(card)).toBe(60)
  expect(plannedMinutes({ ...card, minutes: 75 })).toBe(75)
})
