import { describe, expect, it } from 'vitest'

import type { CheckView, RoundLineView, RoundView, SeatView } from '../contract'
import { answering, answersNow, countsOf, inTime, isLater, isMine, onTheFloor, openRound } from './rounds'

const both = { zh: '', en: '' }
const line = (line_id: string, kind: RoundLineView['kind']): RoundLineView => ({
  line_id, kind, asker: null, question: null, follows_up: false, participant_id: '', name: '', role_id: '', text: '', at: 0, occurred_at: '',
})
const round = (more: Partial<RoundView> = {}): RoundView => ({
  round_id: 'ro', plan_id: '', kind: 'press', title: both, role_id: 'speaker', opened_at: 0, closed_at: null, queue: [], lines: [], turns: [], checks: [], ...more,
})
const seat = (participant_id: string, role_id: string): SeatView => ({ participant_id, role_id, name: participant_id })
const role = (role_id: string, stand_in: string) => ({ role_id, stand_in, name: both, duty: both, may: [], channels: [] })
const ROLES = [role('speaker', 'pr'), role('pr', 'lead'), role('lead', '')]

describe('who answers', () => {
  it('is the role itself, else the nearest stand-in that is seated', () => {
    const at = (...seats: SeatView[]) => answering({ rounds: [], roles: ROLES, seats }, round()).map((s) => s.participant_id)
    expect(at(seat('pan', 'speaker'), seat('li', 'lead'))).toEqual(['pan'])
    expect(at(seat('li', 'lead'))).toEqual(['li'])
    expect(at()).toEqual([])
  })

  it('does not run in a circle of stand-ins', () => {
    const roles = [role('speaker', 'pr'), role('pr', 'speaker')]
    expect(answering({ rounds: [], roles, seats: [seat('x', 'other')] }, round())).toEqual([])
  })

  it('is me or not', () => {
    const v = { rounds: [], roles: ROLES, seats: [seat('li', 'pr')], me: { participant_id: 'li' } }
    expect(isMine(v, round())).toBe(true)
    expect(isMine({ ...v, me: { participant_id: 'pan' } }, round())).toBe(false)
  })
})

describe('a question that the story has not come to', () => {
  it('lets the others ask first, and takes its place when its time has come', () => {
    const [plan, early, late] = [{ n: 1, told_from: 600 }, { n: 2, told_from: null }, { n: 3, told_from: 300 }]
    expect(inTime([plan, early, late], 300).map((q) => q.n)).toEqual([2, 3, 1])
    expect(inTime([plan, early, late], 600).map((q) => q.n)).toEqual([1, 2, 3])
    expect([isLater(plan, 599), isLater(plan, 600), isLater(early, 0)]).toEqual([true, false, false])
  })
})

describe('the floor', () => {
  it('has the last question, and what was said since', () => {
    const r = round({ lines: [line('a', 'answer'), line('b', 'question'), line('c', 'answer'), line('d', 'question'), line('e', 'aloud')] })
    expect(onTheFloor(r)?.line_id).toBe('d')
    expect(answersNow(r).map((l) => l.line_id)).toEqual(['e'])
    expect(answersNow(round({ lines: [line('a', 'answer')] })).map((l) => l.line_id)).toEqual(['a'])
  })

  it('is that of the round which is on', () => {
    expect(openRound({ rounds: [round({ closed_at: 3 }), round({ round_id: 'two' })] })?.round_id).toBe('two')
    expect(openRound({ rounds: [round({ closed_at: 3 })] })).toBeUndefined()
  })
})

it('counts what is ticked and what is not', () => {
  const check = (mark?: 'yes' | 'partly' | 'no'): CheckView => ({
    check_id: 'c', clause_id: '', text: both, tick: mark ? { check_id: 'c', mark, reason: '', by: '', name: '', at: 0, occurred_at: '' } : null,
  })
  expect(countsOf([check('yes'), check('yes'), check('no'), check()])).toEqual({ yes: 2, partly: 0, no: 1, open: 1 })
})
