import { describe, expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { clausesAtHand, currentCall, openItems, ringing, roleFor, statementChannels } from './desk'

const text = { zh: '', en: '' }
const view = {
  clock: { status: 'running', pace: 2 },
  me: { participant_id: 'pan', roles: ['pr'] },
  roles: [
    { role_id: 'pr', may: ['reply', 'statement', 'call_line'], channels: ['site'], name: text, duty: text },
    { role_id: 'cs', may: ['complaint_reply'], channels: [], name: text, duty: text },
  ],
  channels: [
    { channel_id: 'site', official: true, surface: 'site', name: text },
    { channel_id: 'account', official: true, surface: 'feed', name: text },
    { channel_id: 'feed', official: false, surface: 'feed', name: text },
  ],
  open_items: [
    { open_id: 'b', opened_at: 0, target_at: 60, limit_at: 120, title: text, roles: ['pr'], clause_id: 'c' },
    { open_id: 'a', opened_at: 0, target_at: 30, limit_at: 90, title: text, roles: ['pr'], clause_id: 'c' },
  ],
  responses: [],
  items: [],
} as unknown as TraineeView

describe('open items', () => {
  it('come by limit, with what is left in real seconds', () => {
    expect(openItems(view, 40).map((o) => [o.open_id, o.state, o.left])).toEqual([['a', 'late', 25], ['b', 'due', 40]])
    expect(openItems(view, 95).map((o) => [o.open_id, o.state])).toEqual([['b', 'late'], ['a', 'missed']])
  })
  it('step back once answered, and remember whether it was in time', () => {
    const answered = { ...view, responses: [{ answers: ['a'], at: 31 }] } as unknown as TraineeView
    expect(openItems(answered, 40).map((o) => [o.open_id, o.state, o.answered])).toEqual([['b', 'due', null], ['a', 'late', 31]])
  })
})

describe('what one may do', () => {
  it('goes by role, kind and address', () => {
    expect(roleFor(view, 'reply')?.role_id).toBe('pr')
    expect(roleFor(view, 'complaint_reply')).toBeUndefined()
    expect(statementChannels(view)).toEqual([{ channel_id: 'site', role_id: 'pr' }])
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
