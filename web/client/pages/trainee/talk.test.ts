import { describe, expect, it } from 'vitest'

import type { ChatView, TraineeView } from '../../contract'
import { readersOf, talkOf, talks, unreadIn, unreadLines } from './talk'

const line = (id: string, who: string, role: string, to = '', readBy: string[] = []): ChatView =>
  ({ message_id: id, participant_id: who, role_id: role, to_role: to, read_by: readBy }) as unknown as ChatView
const view = (...chat: ChatView[]): TraineeView => ({
  me: { participant_id: 'li', roles: ['cs'] }, roles: ['lead', 'cs', 'legal'].map((role_id) => ({ role_id })), chat,
  seats: [['li', 'cs'], ['xu', 'cs'], ['shen', 'legal'], ['zhou', 'lead'], ['zhou', 'legal']].map(([participant_id, role_id]) => ({ participant_id, role_id, name: participant_id })),
}) as unknown as TraineeView

describe('the conversations', () => {
  it('are one with all and one with each other role, whoever spoke last first', () => {
    const v = view(line('1', 'zhou', 'lead'), line('2', 'shen', 'legal', 'cs'), line('3', 'li', 'cs', 'lead'))
    expect(v.chat.map((c) => talkOf(v, c))).toEqual(['', 'legal', 'lead'])
    expect(talks(v).map((c) => c.role)).toEqual(['', 'lead', 'legal'])
  })
  it('count what others said and one has not had on the screen', () => {
    const v = view(line('1', 'zhou', 'lead'), line('2', 'zhou', 'lead', '', ['li']), line('3', 'li', 'cs'), line('4', 'shen', 'legal', 'cs'))
    expect([unreadIn(v, ''), unreadIn(v, 'legal'), unreadLines(v)]).toEqual([1, 1, 2])
  })
})

describe('a line of one’s own', () => {
  it('has been read by so many of all who sit, each counted once', () => {
    expect(readersOf(view(), line('1', 'li', 'cs', '', ['zhou', 'gone']))).toEqual({ names: ['zhou'], of: 3 })
  })
  it('to a role is read when somebody in that role has read it', () => {
    expect(readersOf(view(), line('1', 'li', 'cs', 'legal', ['xu']))).toEqual({ names: [], of: 0 })
    expect(readersOf(view(), line('1', 'li', 'cs', 'legal', ['xu', 'shen']))).toEqual({ names: ['shen'], of: 0 })
  })
})
