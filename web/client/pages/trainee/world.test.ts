import { describe, expect, it } from 'vitest'

import type { ResponseView, TraineeView } from '../../contract'
import { changeOf, changingRole, channelTabs, worldEntries } from './world'

const time = (s: number): string => new Date(1e12 + s * 1000).toISOString()
const item = (id: string, kind: string, channel: string, at: number): object => ({ item_id: id, kind, channel, at, occurred_at: time(at) })
const said = (id: string, kind: string, more: object = {}): ResponseView =>
  ({ response_id: id, kind, channel: 'site', item_id: null, role_id: 'pr', at: 50, occurred_at: time(50), details: { corrects: '' }, ...more }) as unknown as ResponseView

const view = (mine: string[], responses: ResponseView[] = []): TraineeView =>
  ({
    me: { roles: mine }, channels: [{ channel_id: 'site' }, { channel_id: 'notes' }, { channel_id: 'feed' }],
    roles: [
      { role_id: 'pr', may: ['statement', 'correction'], channels: ['site'], stand_in: '' },
      { role_id: 'speaker', may: ['correction'], channels: ['site'], stand_in: 'pr' },
      { role_id: 'legal', may: ['reply'], channels: [], stand_in: 'pr' },
    ],
    seats: [{ role_id: 'pr' }, { role_id: 'speaker' }, { role_id: 'legal' }],
    items: [item('p', 'post', 'feed', 10), item('n', 'news', 'notes', 60), item('c', 'complaint', 'desk', 70), item('m', 'message', 'chat', 80)], responses,
  }) as unknown as TraineeView

describe('the world', () => {
  it('holds posts, news and what was published, the newest first', () => {
    expect(worldEntries(view(['pr'], [said('s', 'statement'), said('r', 'reply', { item_id: 'p' })])).map((e) => e.id)).toEqual(['n', 's', 'p'])
  })
  it('has a tab for each channel in use, with what is new', () => {
    const v = view(['pr'])
    expect(channelTabs(v, worldEntries(v), new Set(['p']))).toEqual([{ channel: 'notes', count: 1, fresh: 1 }, { channel: 'feed', count: 1, fresh: 0 }])
  })
})

describe('changing a published text', () => {
  it('is for its role, and for those who publish there', () => {
    const s = said('s', 'statement')
    expect(changingRole(view(['pr'], [s]), s)).toBe('pr')
    expect(changingRole(view(['speaker'], [s]), s)).toBe('speaker')
    expect(changingRole(view(['legal'], [s]), s)).toBeUndefined()
  })
  it('is for whoever said it, though their role publishes nothing', () => {
    const own = said('r', 'reply', { role_id: 'legal', item_id: 'p' })
    expect(changingRole(view(['legal'], [own]), own)).toBe('legal')
    const letter = said('r', 'reply', { role_id: 'legal', item_id: 'm' })
    expect(changingRole(view(['legal'], [letter]), letter)).toBeUndefined()
    const other = said('o', 'reply', { role_id: 'pr', item_id: 'p' })
    expect(changingRole(view(['legal'], [other]), other)).toBeUndefined()
  })
  it('is done once', () => {
    const s = said('s', 'statement')
    const c = said('c', 'correction', { details: { corrects: 's' } })
    const v = view(['pr'], [s, c])
    expect(changeOf(v, s)?.response_id).toBe('c')
    expect(changingRole(v, s)).toBeUndefined()
    expect(changingRole(v, c)).toBe('pr')
    expect(changingRole(v, said('f', 'flag'))).toBeUndefined()
  })
})
