import { expect, it } from 'vitest'

import type { StaffView } from '../../contract'
import { doubts, isDoubtful, realMinutes, unrated } from './starting'

const role = (role_id: string, stand_in = ''): unknown => ({ role_id, stand_in, name: { zh: role_id, en: role_id } })
const person = (id: string, kind = 'trainee'): unknown => ({ participant_id: id, name: id, kind, consented: true })
const view = (seats: readonly (readonly [string, string])[], people: readonly string[]): StaffView => ({
  roles: [role('chief'), role('press', 'chief')],
  seats: seats.map(([participant_id, role_id]) => ({ participant_id, role_id, name: participant_id })),
  participants: [person('fay', 'facilitator'), ...people.map((p) => person(p))],
}) as unknown as StaffView

it('has none when every seat is taken and everybody is there', () => {
  expect(isDoubtful(doubts(view([['pan', 'chief'], ['li', 'press']], ['pan', 'li']), ['pan', 'li']))).toBe(false)
})

it('names empty seats with who stands in, who still reads and whose window is closed', () => {
  const d = doubts(view([['pan', 'chief']], ['pan', 'li', 'gone']), ['li'])
  expect(d.empty.map((r) => [r.role.role_id, r.acting])).toEqual([['press', 'chief']])
  expect([d.reading, d.away]).toEqual([['li'], ['pan']])
})

it('reckons the real length from the plan and the first pace', () => {
  const planned = { exercise: { duration: 7200 }, pace_plan: [{ at: 1800, pace: null, jump_to: 5400, note: { zh: '', en: '' } }, { at: 6000, pace: 1, jump_to: null, note: { zh: '', en: '' } }] } as unknown as StaffView
  expect(realMinutes(planned, 2)).toBe(15 + 5 + 20)
  expect(realMinutes(planned, 4)).toBe(8 + 3 + 20 - 1)
  const begun = { ...planned, pace_plan: [{ at: 0, pace: 2, jump_to: null, note: { zh: '', en: '' } }, ...planned.pace_plan] } as unknown as StaffView
  expect([realMinutes(begun, 2), realMinutes(begun, 1), realMinutes(begun, 4)]).toEqual([40, 60, 30])
})

it('names the actions that rest on a rule of law nobody has confirmed', () => {
  const action = (action_id: string, rule_id: string): unknown => ({ action_id, rule_id })
  const v = { actions: [action('a', ''), action('b', 'yes'), action('c', 'no'), action('d', 'gone')], plan: { legal_rules: [{ rule_id: 'yes', confirmed: true }, { rule_id: 'no', confirmed: false }] } }
  expect(unrated(v as unknown as StaffView).map((a) => a.action_id)).toEqual(['c', 'd'])
})
