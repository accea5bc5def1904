import { describe, expect, it } from 'vitest'

import type { ApprovalView, ResponseView, TraineeView } from '../../contract'
import { editionsOf, versionsOf } from './versions'

const ask = (approval_id: string, status: string, channel = 'site'): ApprovalView =>
  ({ approval_id, status, kind: 'statement', role_id: 'pr', channel, item_id: null }) as ApprovalView
const view = (approvals: ApprovalView[], responses: ResponseView[] = []): TraineeView => ({ approvals, responses }) as unknown as TraineeView
const ids = (all: readonly ApprovalView[]): string[] => all.map((a) => a.approval_id)

describe('versions of a text', () => {
  it('are those that were replaced by the one in question, of the same place', () => {
    const all = [ask('a1', 'replaced'), ask('b1', 'replaced', 'account'), ask('a2', 'replaced'), ask('a3', 'waiting')]
    const at = (i: number): ApprovalView => all[i] as ApprovalView
    expect(ids(versionsOf(view(all), at(3)))).toEqual(['a1', 'a2', 'a3'])
    expect(ids(versionsOf(view(all), at(2)))).toEqual(['a1', 'a2'])
    expect(ids(versionsOf(view(all), at(1)))).toEqual(['b1'])
  })

  it('begin anew after one that was published', () => {
    const all = [ask('a1', 'replaced'), ask('a2', 'approved'), ask('a3', 'replaced'), ask('a4', 'sent_back')]
    expect(ids(versionsOf(view(all), all[3] as ApprovalView))).toEqual(['a3', 'a4'])
  })

  it('of what is published are its corrections', () => {
    const said = (response_id: string, corrects = ''): ResponseView => ({ response_id, details: { corrects } }) as ResponseView
    const all = [said('r1'), said('r2', 'r1'), said('x'), said('r3', 'r2')]
    expect(editionsOf(view([], all), all[3] as ResponseView).map((r) => r.response_id)).toEqual(['r1', 'r2', 'r3'])
  })
})
