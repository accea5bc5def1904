import { describe, expect, it } from 'vitest'

import type { ItemView, TraineeView } from '../../contract'
import { byOwner, canRingBack, casesInDrill, chosenOf, clausesAtHand, countdown, currentCall, decidedEarly, declaredLevel, dutiesFor, flagToTakeBack, formsInDrill, hangsOn, levelsBySeverity, type OpenItem, openItems, ringing, sentWord, roleFor, rolesFor, statementChannels, stimulusOf } from './desk'
import { placeOf } from './place'

const text = { zh: '', en: '' }
const view = {
  clock: { status: 'running', pace: 2 },
  me: { participant_id: 'pan', roles: ['pr'] },
  roles: [
    { role_id: 'pr', may: ['reply', 'statement', 'call_line'], channels: ['site'], name: text, duty: text, stand_in: '' },
    { role_id: 'cs', may: ['complaint_reply'], channels: [], name: text, duty: text, stand_in: 'pr' },
  ],
  seats: [{ participant_id: 'pan', name: '', role_id: 'pr' }, { participant_id: 'li', name: '', role_id: 'cs' }],
  channels: [
    { channel_id: 'site', official: true, surface: 'site', name: text },
    { channel_id: 'account', official: true, surface: 'feed', name: text },
    { channel_id: 'feed', official: false, surface: 'feed', name: text },
  ],
  open_items: [
    { open_id: 'b', done_ahead: null, opened_at: 0, target_at: 60, limit_at: 120, title: text, roles: ['pr'], clause_id: 'c', kinds: ['statement'] },
    { open_id: 'a', done_ahead: null, opened_at: 0, target_at: 30, limit_at: 90, title: text, roles: ['pr'], clause_id: 'c', kinds: ['statement'] },
  ],
  responses: [],
  items: [],
} as unknown as TraineeView

describe('open items', () => {
  it('come by limit, with what is left in real seconds', () => {
    expect(openItems(view, 40).map((o) => [o.open_id, o.state, o.left])).toEqual([['a', 'late', 25], ['b', 'due', 40]])
    expect(openItems(view, 95).map((o) => [o.open_id, o.state])).toEqual([['b', 'late'], ['a', 'missed']])
  })
  it('count down to the target, and once that is past to the limit', () => {
    expect(openItems(view, 40).map((o) => countdown(o, 40, view.clock.pace))).toEqual([{ seconds: 25, to: 'limit' }, { seconds: 10, to: 'target' }])
  })
  it('of which a clock runs on through jumps give no real time: a jump to come would belie it', () => {
    const runs = { ...view, open_items: view.open_items.map((o) => ({ ...o, runs_on: true })) }
    expect(openItems(runs, 40).map((o) => countdown(o, 40, 2))).toEqual([{ seconds: null, to: 'limit' }, { seconds: null, to: 'target' }])
  })
  it('are called sent, early or late, and nothing else while the drill runs', () => {
    const answered = { ...view, responses: [{ answers: ['a'], at: 31 }, { answers: ['b'], at: 20 }] } as unknown as TraineeView
    expect(openItems(answered, 40).map((o) => [o.state, sentWord(o)])).toEqual([['late', 'desk.answered'], ['met', 'desk.answered']])
  })
  it('step back once answered, and remember whether it was in time', () => {
    const answered = { ...view, responses: [{ answers: ['a'], at: 31 }] } as unknown as TraineeView
    expect(openItems(answered, 40).map((o) => [o.open_id, o.state, o.answered])).toEqual([['b', 'due', null], ['a', 'late', 31]])
  })
})

describe('a decision before its to-do', () => {
  it('that did it is shown as done, on time, and asks for no other', () => {
    const done = { ...view, open_items: view.open_items.map((o) => ({ ...o, opened_at: 20, kinds: ['decision'], done_ahead: o.open_id === 'a' ? 12 : null })) } as unknown as TraineeView
    expect(openItems(done, 40).map((o) => [o.open_id, o.state, o.answered])).toEqual([['b', 'due', null], ['a', 'met', 12]])
    expect(dutiesFor(done, 'decision').map((o) => o.open_id)).toEqual(['b'])
  })
  const duty = { open_id: 'd', opened_at: 1000, roles: ['pr'] } as unknown as OpenItem
  const at = (when: number, more: object = {}): TraineeView => ({ ...view, responses: [{ kind: 'decision', role_id: 'pr', at: when, answers: [], ...more }] }) as unknown as TraineeView
  it('is found when it came shortly before, from a role whose it is', () => {
    expect(decidedEarly(at(820), duty)?.at).toBe(820)
    expect([decidedEarly(at(-801), duty), decidedEarly(at(1000), duty), decidedEarly(at(820, { role_id: 'cs' }), duty), decidedEarly(at(820, { kind: 'report' }), duty)]).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('what one may do', () => {
  it('goes by role, kind and address', () => {
    expect(roleFor(view, 'reply')?.role_id).toBe('pr')
    expect(roleFor(view, 'complaint_reply')).toBeUndefined()
    expect(statementChannels(view)).toEqual([{ channel_id: 'site', role_id: 'pr' }])
  })
  it('grows by what an empty role leaves to its stand-in', () => {
    const alone = { ...view, seats: view.seats.slice(0, 1) } as TraineeView
    expect(roleFor(alone, 'complaint_reply')?.role_id).toBe('pr')
    const item = { to_roles: ['cs'] } as unknown as ItemView
    expect(roleFor(alone, 'complaint_reply', item)).toBeUndefined()
    expect(roleFor(alone, 'complaint_reply', { ...item, to_roles: ['cs', 'pr'] })?.role_id).toBe('pr')
  })
  it('is done in the role of which it is expected, where one holds several', () => {
    const roles = [...view.roles, { role_id: 'legal', may: ['reply', 'report'], channels: [], name: text, duty: text, stand_in: '' }]
    const both = { ...view, roles, me: { ...view.me, roles: ['pr', 'legal'] } } as unknown as TraineeView
    const letter = { to_roles: ['pr', 'legal'], at: 70 } as unknown as ItemView
    expect(roleFor(both, 'reply', letter)?.role_id).toBe('pr')
    const open = { ...view.open_items[0], open_id: 'c', opened_at: 70, roles: ['legal'], kinds: ['report'] }
    const owing = { ...both, open_items: [...view.open_items, open] } as unknown as TraineeView
    expect(roleFor(owing, 'reply', letter)?.role_id).toBe('legal')
    expect(rolesFor(owing, 'report').map((r) => r.role_id)).toEqual(['legal'])
    const answered = { ...owing, responses: [{ answers: ['c'] }] } as unknown as TraineeView
    expect(roleFor(answered, 'reply', letter)?.role_id).toBe('pr')
  })
  it('is preset to the role that owes this way of answering, and knows what is owed', () => {
    const may = ['reply', 'report']
    const roles = [{ ...view.roles[0], may }, { ...view.roles[1], role_id: 'legal', may, stand_in: '' }]
    const open = (open_id: string, role: string, kinds: string[], limit_at: number): object => ({ ...view.open_items[0], open_id, roles: [role], kinds, limit_at })
    const open_items = [open('p', 'pr', ['statement'], 10), open('file', 'legal', ['report'], 90), open('ring', 'legal', ['report'], 20), open('cs', 'cs', ['report'], 5)]
    const both = { ...view, roles, open_items, responses: [], me: { ...view.me, roles: ['pr', 'legal'] } } as unknown as TraineeView
    expect(roleFor(both, 'report')?.role_id).toBe('legal')
    expect(dutiesFor(both, 'report').map((o) => o.open_id)).toEqual(['ring', 'file'])
    expect(rolesFor(both, 'report', undefined, { ...view.open_items[0]!, roles: ['pr'] })[0]?.role_id).toBe('pr')
    const rung = { ...both, responses: [{ answers: ['ring'] }] } as unknown as TraineeView
    expect(dutiesFor(rung, 'report').map((o) => o.open_id)).toEqual(['file'])
  })
})

describe('the call on the screen', () => {
  const call = (status: string, by: string | null, until: number): object => ({
    item_id: status, to_roles: ['pr'], call: { status, answered_by: by, ring_until: until, spoken: [] },
  })
  const having = (...items: object[]): TraineeView => ({ ...view, items }) as unknown as TraineeView

  it('is one’s own talk before any that rings', () => {
    expect(currentCall(having(call('ringing', null, 99), call('talking', 'pan', 10)), 20)?.item_id).toBe('talking')
  })
  it('rings until it has rung out, and never for a colleague’s talk', () => {
    expect(currentCall(having(call('ringing', null, 30)), 29)?.item_id).toBe('ringing')
    expect(currentCall(having(call('ringing', null, 30)), 30)).toBeUndefined()
    expect(currentCall(having(call('talking', 'li', 30)), 20)).toBeUndefined()
  })
  it('put to the side rings on, and gives way to the next caller', () => {
    const first = call('ringing', null, 99)
    const second = { ...call('ringing', null, 99), item_id: 'second' }
    expect(currentCall(having(first), 20, ['ringing'])).toBeUndefined()
    expect(currentCall(having(first, second), 20, ['ringing'])?.item_id).toBe('second')
    expect(currentCall(having(call('talking', 'pan', 10)), 20, ['talking'])?.item_id).toBe('talking')
  })
  it('leaves the screen at EndEx', () => {
    const ended = { ...having(call('talking', 'pan', 30)), clock: { status: 'ended' } } as unknown as TraineeView
    expect(currentCall(ended, 20)).toBeUndefined()
  })

  it('shows a second caller while talking, and none after EndEx', () => {
    const call = (status: string, until: number, by: string | null = null): unknown => ({ status, ring_until: until, answered_by: by, spoken: [] })
    const items = [
      { item_id: 'one', to_roles: ['pr'], call: call('talking', 30, 'pan') },
      { item_id: 'two', to_roles: ['pr'], call: call('ringing', 60) },
      { item_id: 'three', to_roles: ['cs'], call: call('ringing', 60) },
    ]
    const talking = { ...view, items } as unknown as TraineeView
    expect(currentCall(talking, 40)?.item_id).toBe('one')
    expect(ringing(talking, 40).map((i) => i.item_id)).toEqual(['two'])
    expect(ringing(talking, 61)).toEqual([])
    const ended = { ...talking, clock: { ...view.clock, status: 'ended' } } as TraineeView
    expect(ringing(ended, 40)).toEqual([])
  })

  it('puts the clauses of what is open first', () => {
    const clauses = ['a', 'b', 'c'].map((clause_id) => ({ clause_id, title: text, text, digest: [] }))
    const sorted = clausesAtHand({ ...view, clauses, responses: [] } as unknown as TraineeView, openItems({ ...view, clauses, responses: [] } as unknown as TraineeView, 10))
    expect(sorted.map((c) => `${c.clause.clause_id}${c.isOpen ? '!' : ''}`)).toEqual(['c!', 'a', 'b'])
  })
})

describe('ringing back', () => {
  const item = (status: string, has_more = false): ItemView => ({ to_roles: ['pr'], call: { status, has_more } }) as unknown as ItemView
  it('is for calls that were declined, missed or cut off', () => {
    expect(['ringing', 'talking', 'ended', 'declined', 'missed'].map((s) => canRingBack(view, item(s)))).toEqual([false, false, false, true, true])
    expect(canRingBack(view, item('ended', true))).toBe(true)
    expect(canRingBack(view, { ...item('missed'), to_roles: ['cs'] })).toBe(false)
  })
})

describe('what brought an open item', () => {
  const item = (item_id: string, at: number, to: string): object => ({ item_id, at, to_roles: [to] })
  it('came at the same moment to the same role', () => {
    const items = [item('x', 0, 'cs'), item('y', 0, 'pr'), item('z', 5, 'pr')] as unknown as ItemView[]
    const open = { opened_at: 0, roles: ['pr'] } as unknown as TraineeView['open_items'][number]
    expect(stimulusOf({ ...view, items }, open)?.item_id).toBe('y')
    expect(stimulusOf({ ...view, items: [...items, items[1] as ItemView] }, open)).toBeUndefined()
  })
})

describe('the role one answers in', () => {
  const roles = [{ role_id: 'pr' }, { role_id: 'cs' }] as unknown as Parameters<typeof chosenOf>[0]
  it('is the one chosen, while one holds it', () => {
    expect(['cs', '', 'gone'].map((id) => chosenOf(roles, id)?.role_id)).toEqual(['cs', 'pr', 'pr'])
    expect(chosenOf([], 'cs')).toBeUndefined()
  })
})

describe('where an open item is dealt with', () => {
  const post = { item_id: 'x', kind: 'post' } as unknown as ItemView
  it('is what brought it where one answers that, and the form where one writes oneself', () => {
    expect(placeOf(post, ['flag'])).toBe(post)
    expect(placeOf(post, ['statement'])).toBe('statement')
    expect(placeOf(post, ['report', 'reply'])).toBe(post)
    expect(placeOf(undefined, ['report', 'reply'])).toBe('report')
    expect(placeOf(post, ['correction'])).toBe(post)
    expect(placeOf(undefined, ['call_line'])).toBeNull()
  })
})

describe('levels', () => {
  const plan = (level_order: string): TraineeView => ({
    ...view, plan: { level_order, levels: [{ level_id: 'one', rank: 1 }, { level_id: 'two', rank: 2 }, { level_id: 'three', rank: 3 }] },
    responses: [{ kind: 'assessment', details: { level_id: 'three' } }, { kind: 'assessment', details: { level_id: 'one' } }, { kind: 'flag', details: {} }],
  }) as unknown as TraineeView
  it('stand with the most serious first, and the last word holds', () => {
    expect(levelsBySeverity(plan('one_is_highest')).map((l) => l.level_id)).toEqual(['one', 'two', 'three'])
    expect(levelsBySeverity(plan('one_is_lowest')).map((l) => l.level_id)).toEqual(['three', 'two', 'one'])
    expect(declaredLevel(plan('one_is_highest'))).toMatchObject({ bars: 3, of: 3 })
    expect(declaredLevel(plan('one_is_lowest'))).toMatchObject({ bars: 1 })
    expect(declaredLevel({ ...plan('one_is_lowest'), responses: [] })).toBeUndefined()
  })
})

it('puts cards together by their first owner, those of the to-do first', () => {
  const cards = [['a', 'pr'], ['b', 'legal'], ['c', 'pr'], ['d', 'ward']].map(([card_id, ...owners]) => ({ card_id, owners }))
  expect(byOwner(cards, ['legal']).map((c) => c.card_id)).toEqual(['b', 'a', 'c', 'd'])
})

it('offers one’s own flag to be taken back, else one of the seat’s, never a colleague’s of another role', () => {
  const flag = (response_id: string, participant_id: string, role_id: string): object => ({ response_id, kind: 'flag', item_id: 'p', participant_id, role_id })
  const seen = (roles: string[], ...flags: object[]): string | undefined =>
    flagToTakeBack({ me: { participant_id: 'me', roles }, responses: flags } as unknown as TraineeView, { item_id: 'p' } as ItemView)?.response_id
  expect(seen(['nurse'], flag('a', 'you', 'pr'))).toBeUndefined()
  expect(seen(['nurse'], flag('a', 'you', 'pr'), flag('b', 'before', 'nurse'))).toBe('b')
  expect(seen(['nurse', 'pr'], flag('a', 'you', 'pr'), flag('b', 'me', 'nurse'))).toBe('b')
})

describe('a call and what hangs on it', () => {
  const call = { item_id: 'c', at: 5, to_roles: ['pr'], kind: 'call' } as unknown as ItemView
  const other = { ...call, item_id: 'd' }
  const duty = { open_id: 'p', opened_at: 5, target_at: 60, limit_at: 120, title: text, roles: ['pr'], clause_id: 'P-07', kinds: ['call_line'], item_id: 'c' }
  const clause = (clause_id: string): object => ({ clause_id, title: text, text })
  const said = { answers: ['p'], at: 10 }
  const v = { ...view, items: [call, other], clauses: [clause('P-05'), clause('P-07')], open_items: [duty, { ...duty, open_id: 's', clause_id: 'P-05', kinds: ['statement'], item_id: 'x' }], responses: [said] } as unknown as TraineeView
  it('is a to-do, or nothing', () => {
    expect(hangsOn(v, call)).toBe(true)
    expect(hangsOn(v, other)).toBe(false)
  })
  it('keeps the clause of the call at hand after the first answer', () => {
    const open = (at: ItemView | undefined): string[] => clausesAtHand(v, openItems(v, 20), at).filter((c) => c.isOpen).map((c) => c.clause.clause_id)
    expect(open(undefined)).toEqual(['P-05'])
    expect(open(call)).toEqual(['P-07'])
    expect(open(other)).toEqual(['P-05'])
  })
})

it('knows which forms a drill has: what one of its roles may do and the plan has the lists for', () => {
  const plan = { levels: [], crisis_types: [], cards: [{}], authorities: [{}] }
  const may = (...kinds: string[]): TraineeView => ({ ...view, plan, roles: [{ role_id: 'pr', may: kinds }] }) as unknown as TraineeView
  expect(formsInDrill(may('reply', 'statement'))).toEqual(['statement'])
  expect(formsInDrill(may('report', 'decision', 'assessment', 'statement'))).toEqual(['statement', 'decision', 'report'])
})

it('knows what can come to a desk in a drill: no letters without an inbox, no texts to approve without a rule', () => {
  const drill = (surfaces: string[], approvals: unknown[]): TraineeView => ({ ...view, channels: surfaces.map((surface) => ({ surface })), plan: { approvals } }) as unknown as TraineeView
  expect(casesInDrill(drill(['feed', 'desk', 'phone'], []))).toEqual(['complaint', 'call'])
  expect(casesInDrill(drill(['inbox', 'phone', 'desk'], [{}]))).toEqual(['complaint', 'letter', 'request', 'call'])
})
