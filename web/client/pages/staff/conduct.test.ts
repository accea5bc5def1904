import { describe, expect, it } from 'vitest'

import { between, dueOf, namedIn, openActions, settled } from './jumping'
import { dueStep, hurried, nextJump, nextStep, overruled, stretches } from './pace'
import { action, both, call, inject, item, opened, person, response, sample } from './sampleview'
import { seatRows, standIn, teamMoves } from './seating'
import { storySeconds } from './storytime'

describe('what a jump passes over', () => {
  it('lists what waits up to the landing, not what is held, sent or later', () => {
    const v = sample({ injects: [inject('b', 300), inject('a', 200), inject('held', 250, {}, 'held'), inject('sent', 100, {}, 'fired'), inject('later', 601)] })
    expect(between(v, 150, 600).map((p) => p.inject.inject_id)).toEqual(['a', 'b'])
  })

  it('lets a contingency move with its open action, unless that clock runs on', () => {
    const chaser = inject('chaser', 400, { unless_action: 'A' })
    const act = action('A', 'post', 300, { progress: opened('A', 100) })
    const v = sample({ injects: [inject('post', 100, {}, 'fired'), chaser], actions: [act] })
    expect(between(v, 150, 600)).toEqual([])
    expect(between({ ...v, actions: [{ ...act, runs_on: true }] }, 150, 600).map((p) => p.due)).toEqual([400])
    expect(between(v, 450, 600).map((p) => p.due)).toEqual([400])
  })

  it('passes over the contingency of an action whose limit has passed: the jump gives that no more time', () => {
    const chaser = inject('chaser', 900, { unless_action: 'A' })
    const act = action('A', 'post', 300, { progress: opened('A', 100) })
    const v = sample({ injects: [inject('post', 100, {}, 'fired'), chaser], actions: [act] })
    expect(between(v, 100 + act.limit, 1000)).toEqual([])
    expect(between(v, 101 + act.limit, 1000).map((p) => p.due)).toEqual([900])
  })

  it('moves a contingency as its action was moved, and leaves one out whose action has not opened', () => {
    const chaser = inject('chaser', 400, { unless_action: 'A' })
    const late = sample({ injects: [inject('post', 100, {}, 'fired'), chaser], actions: [action('A', 'post', 300, { progress: opened('A', 160, 60) })] })
    expect(dueOf(late, chaser)).toBe(520)
    const unopened = sample({ injects: [inject('post', 500), chaser], actions: [action('A', 'post', 300)] })
    expect(dueOf(unopened, chaser)).toBeNull()
    expect(dueOf({ ...unopened, injects: [inject('post', 500, {}, 'skipped'), chaser] }, chaser)).toBe(400)
  })

  it('counts a follow-up from the answer, with the delay of the author', () => {
    const after = inject('after', 360, { follows: 'ring', follows_outcome: 'answered' })
    const ring = inject('ring', 300, { kind: 'call' }, 'fired')
    const v = sample({ injects: [ring, after], items: [item('it-ring', 320, { kind: 'call', call: call('talking', [330]) })] })
    expect(dueOf(v, after)).toBe(390)
    expect(dueOf({ ...v, items: [item('it-ring', 320, { call: call('ringing') })] }, after)).toBeNull()
  })

  it('fires background posts by default, and wants a word on the rest', () => {
    const passed = between(sample({ injects: [inject('a', 10), inject('noise', 20, { background: true }), inject('b', 30)] }), 0, 60)
    expect(settled(passed, {})).toEqual({ fire: ['noise'], skip: [], open: ['a', 'b'] })
    expect(settled(passed, { a: 'skip', noise: 'skip', b: 'fire' })).toEqual({ fire: ['b'], skip: ['a', 'noise'], open: [] })
  })

  it('names open items that nobody has answered', () => {
    const actions = [action('A', null, 300, { progress: opened('A', 0, 30) }), action('B', null, 100, { progress: opened('B', 0) }), action('C', null, 100)]
    const v = sample({ actions, responses: [response('r', null, 5, { answers: ['B'] })] })
    expect(openActions(v, 10).map((o) => [o.action.action_id, o.targetAt])).toEqual([['A', 330]])
  })

  it('reads the ids in a refusal', () => {
    expect(namedIn('Fire or skip what lies between: a, b.', sample({ injects: [inject('a', 1), inject('b', 2), inject('c', 3)] }))).toEqual(['a', 'b'])
  })
})

describe('the pace plan', () => {
  const plan = [{ at: 2160, pace: null, jump_to: 5760, note: both('') }, { at: 6000, pace: 3, jump_to: null, note: both('') }]
  const v = sample({ pace_plan: plan })

  it('says what is due and what comes next', () => {
    expect([dueStep(v, 100), nextStep(v, 100)?.at]).toEqual([null, 2160])
    expect(dueStep(v, 2200)).toMatchObject({ kind: 'jump', to: 5760 })
    expect(dueStep(v, 5760)).toBeNull()
    expect(dueStep(v, 6001)).toMatchObject({ kind: 'pace', pace: 3 })
    expect(dueStep({ ...v, clock: { ...v.clock, pace: 3 } }, 6001)).toBeNull()
    expect([nextJump(v, 0)?.at, nextJump(v, 5760)]).toEqual([2160, null])
  })

  it('does not ask again for a pace that the facilitator has chosen against it', () => {
    const at = (pace: number, log: number[] = []): number | null =>
      overruled({ ...v, clock: { ...v.clock, pace }, log: log.map((n) => ({ event_id: '', type: 'PaceChanged', at: n, occurred_at: '' })) }, 6100)
    expect(at(1)).toBeNull()
    expect(at(4, [0])).toBe(3)
    expect(at(1, [6050])).toBe(3)
    expect(at(3, [6050])).toBeNull()
    expect(overruled({ ...v, clock: { ...v.clock, pace: 4 } }, 2200)).toBeNull()
  })

  it('is cut into stretches, jumps among them', () => {
    expect(stretches(plan, 7200, 2)).toEqual([
      { from: 0, to: 2160, pace: 2 }, { from: 2160, to: 5760, pace: null }, { from: 5760, to: 6000, pace: 2 }, { from: 6000, to: 7200, pace: 3 },
    ])
  })

  it('names whom a higher pace would hurry, open or soon to open', () => {
    const actions = [action('A', 'a', 600, { progress: opened('A', 100) }), action('B', 'b', 600), action('late', 'c', 600), action('done', 'a', 600, { progress: opened('done', 100) })]
    const here = sample({
      actions, pace_plan: plan, injects: [inject('a', 100, {}, 'fired'), inject('b', 500), inject('c', 3000)],
      responses: [response('r', null, 5, { answers: ['done'] })],
    })
    expect(hurried(here, 100, 2)).toEqual([])
    expect(hurried(here, 100, 4).map((h) => [h.action.action_id, h.left, h.isOpen])).toEqual([['A', 150, true], ['B', 150, false]])
    expect(hurried({ ...here, clock: { ...here.clock, pace: 4 } }, 100, 2)).toEqual([])
  })
})

describe('seats', () => {
  const seat = (who: string, role: string): { participant_id: string; name: string; role_id: string } => ({ participant_id: who, name: who, role_id: role })

  it('follow the chain of stand-ins, and end where nobody is', () => {
    const v = sample({ participants: [person('pan')], seats: [seat('pan', 'lead')] })
    expect(seatRows(v).map((r) => [r.role.role_id, r.people.length, r.acting])).toEqual([['lead', 1, 'lead'], ['legal', 0, 'lead'], ['pr', 0, 'lead']])
    expect(standIn(sample({ seats: [seat('pan', 'pr')] }), 'legal')).toBe('')
  })

  it('fill by three people, each with their own roles only', () => {
    const v = sample({ participants: [person('a'), person('b')], seats: [seat('a', 'pr'), seat('b', 'legal')] })
    expect(teamMoves(v, [['lead'], ['legal', 'pr']], ['a', 'b'])).toEqual({
      assign: [{ participant_id: 'a', role_id: 'lead' }, { participant_id: 'b', role_id: 'pr' }], free: [{ participant_id: 'a', role_id: 'pr' }],
    })
  })
})

it('reads a time on the clock of the story', () => {
  const at = 14 * 3600
  expect(storySeconds('14:10', at)).toBe(600)
  expect(storySeconds('14：10:30', at)).toBe(630)
  expect(storySeconds('00:30', 23 * 3600)).toBe(5400)
  expect([storySeconds('25:00', at), storySeconds('soon', at)]).toEqual([null, null])
})
