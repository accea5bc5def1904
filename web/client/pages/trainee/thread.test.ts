import { describe, expect, it } from 'vitest'

import type { ItemView, TraineeView } from '../../contract'
import { isWaiting, talkingBack, thread, transcript } from './thread'

const words = (zh: string): object => ({ zh, en: zh })
const persona = { name: words('弟弟') }
const time = (s: number): string => new Date(1e12 + s * 1000).toISOString()
const message = (id: string, at: number): object => ({ message_id: id, persona, text: words(id), at, occurred_at: time(at), response_id: '' })
const answer = (id: string, at: number, kind = 'reply'): object => ({ response_id: id, item_id: 'i', kind, name: 'Pan', at, occurred_at: time(at) })
const item = (more: object = {}): ItemView => ({ item_id: 'i', persona, messages: [], call: null, ...more }) as unknown as ItemView
const view = (...responses: object[]): TraineeView => ({ responses }) as unknown as TraineeView

describe('a thread', () => {
  it('is in the order of what was said, without flags', () => {
    const said = thread(view(answer('a', 10), answer('f', 11, 'flag'), answer('b', 30)), item({ messages: [message('m', 20)] }))
    expect(said.map((s) => s.id)).toEqual(['a', 'm', 'b'])
  })
  it('waits until the team has had the last word', () => {
    expect(isWaiting(view(), item())).toBe(true)
    expect(isWaiting(view(answer('a', 10)), item())).toBe(false)
    const back = item({ kind: 'post', messages: [message('m', 20)] })
    expect(isWaiting(view(answer('a', 10)), back)).toBe(true)
    expect(talkingBack({ ...view(answer('a', 10)), items: [back] } as TraineeView)).toEqual([back])
    expect(talkingBack({ ...view(answer('a', 10), answer('b', 30)), items: [back] } as TraineeView)).toEqual([])
    expect(talkingBack({ ...view(), items: [back] } as TraineeView)).toEqual([])
  })
})

describe('a call', () => {
  it('puts the next line after the answer that brought it, and the silence where it was', () => {
    const spoken = [{ line: 0, text: words('0'), at: 5, occurred_at: time(5) }, { line: 1, text: words('1'), at: 9, occurred_at: time(9) }]
    const call = { spoken, silences: [8] }
    const said = transcript(view(answer('a', 9, 'call_line')), item({ call, messages: [message('m', 12)] }))
    expect(said.map((s) => s.id)).toEqual(['s0', 'q0', 'a', 's1', 'm'])
  })
})
