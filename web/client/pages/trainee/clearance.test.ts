import { describe, expect, it } from 'vitest'

import type { ApprovalView, TraineeView } from '../../contract'
import { currentRequest, decidedForMe, needsFor, settledAtDesk, stepsForMe, waitingForMe } from './clearance'

const roles = [
  { role_id: 'lead', stand_in: '' }, { role_id: 'deputy', stand_in: 'lead' },
  { role_id: 'legal', stand_in: 'lead' }, { role_id: 'pr', stand_in: 'deputy' },
]
const step = (role_id: string, more: object = {}): object => ({ role_id, deciders: [role_id], verdict: 'waiting', by: '', name: '', remark: '', at: null, ...more })
const request = (approval_id: string, more: object = {}): ApprovalView =>
  ({ approval_id, role_id: 'pr', kind: 'statement', channel: 'site', item_id: null, status: 'waiting', steps: [step('legal'), step('lead')], ...more }) as unknown as ApprovalView

function view(mine: string[], seats: string[], approvals: ApprovalView[] = [], more: object = {}): TraineeView {
  return {
    me: { participant_id: 'me', roles: mine }, roles, seats: seats.map((role_id) => ({ participant_id: role_id, name: role_id, role_id })),
    plan: { approvals: [{ rule_id: 'r', kinds: ['statement'], channels: [], roles: ['legal', 'lead'], target: 1, limit: 2 }] },
    approvals, responses: [], ...more,
  } as unknown as TraineeView
}
const place = { kind: 'statement', roleId: 'pr', channel: 'site', itemId: null } as const

describe('whose agreement is asked for', () => {
  it('is each role of the rule, by its present decider', () => {
    expect(needsFor(view(['pr'], ['pr', 'legal', 'lead']), place).map((n) => [n.roleId, n.decider])).toEqual([['legal', 'legal'], ['lead', 'lead']])
    expect(needsFor(view(['pr'], ['pr', 'lead']), place).map((n) => n.decider)).toEqual(['lead', 'lead'])
  })
  it('is never one’s own, nor that of nobody', () => {
    expect(needsFor(view(['lead'], ['lead']), { ...place, roleId: 'lead' })).toEqual([])
    expect(needsFor(view(['pr'], ['pr']), place)).toEqual([])
    const both = { seats: ['pr', 'legal', 'lead'].map((role_id) => ({ participant_id: role_id === 'lead' ? 'li' : 'me', name: '', role_id })) }
    expect(needsFor(view(['pr', 'legal'], [], [], both), place).map((n) => n.decider)).toEqual(['lead', 'lead'])
    expect(needsFor(view(['pr'], ['pr', 'lead']), { ...place, kind: 'reply' })).toEqual([])
  })
})

describe('the request at a place', () => {
  it('is the newest that was neither replaced nor published', () => {
    const all = [request('a', { status: 'replaced' }), request('b'), request('c', { channel: 'account' })]
    expect(currentRequest(view(['pr'], []), place)).toBeUndefined()
    expect(currentRequest(view(['pr'], [], all), place)?.approval_id).toBe('b')
    const used = { responses: [{ details: { approval_id: 'b' } }] }
    expect(currentRequest(view(['pr'], [], all, used), place)).toBeUndefined()
  })
})

describe('what waits for one', () => {
  it('is what one’s role, or the absent one that one stands in for, is asked', () => {
    const a = request('a', { steps: [step('legal', { deciders: ['legal', 'lead'] }), step('lead')] })
    expect(stepsForMe(view(['lead'], ['pr', 'lead'], [a]), a).map((s) => s.role_id)).toEqual(['legal', 'lead'])
    expect(stepsForMe(view(['lead'], ['pr', 'lead', 'legal'], [a]), a).map((s) => s.role_id)).toEqual(['lead'])
    expect(waitingForMe(view(['deputy'], ['deputy', 'lead'], [a]))).toEqual([])
    expect(waitingForMe(view(['lead'], ['lead'], [{ ...a, participant_id: 'me' }]))).toEqual([])
  })
  it('is nothing once it is settled, though one still sees it', () => {
    const done = request('a', { status: 'sent_back', steps: [step('lead', { verdict: 'sent_back' })] })
    const all = [done, request('b')]
    const lead = view(['lead'], ['lead'], all)
    expect(waitingForMe(lead).map((a) => a.approval_id)).toEqual(['b'])
    expect(settledAtDesk(lead).map((a) => a.approval_id)).toEqual(['a'])
  })
  it('tells the drafter of what was decided, not who holds the same role', () => {
    const all = [request('a', { status: 'approved' }), request('b'), request('c', { status: 'sent_back' })].map((a) => ({ ...a, participant_id: 'me' }))
    const by = (participant_id: string): ApprovalView[] => [{ ...request('d', { status: 'approved' }), participant_id }]
    expect(decidedForMe(view(['pr'], [], by('li'), { seats: [{ participant_id: 'li', name: '', role_id: 'pr' }] }))).toEqual([])
    expect(decidedForMe(view(['pr'], [], by('gone'))).map((a) => a.approval_id)).toEqual(['d'])
    expect(decidedForMe(view(['pr'], [], all)).map((a) => a.approval_id)).toEqual(['a', 'c'])
    expect(decidedForMe(view(['legal'], [], by('li')))).toEqual([])
  })
})
