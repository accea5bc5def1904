import { describe, expect, it } from 'vitest'

import type { ItemView, JournalEnvelope, TraineeView } from '../../contract'
import { cutOffCalls, lastSentence, leftOpen, missedCalls, sentences, untilEnd, waitingCalls } from './notices'

const view = {
  me: { participant_id: 'me' },
  clock: { pace: 2, status: 'running', ends_at: 300 },
  jumps: [{ at: 100, to: 3700 }],
  open_items: [],
  items: [
    { item_id: 'a', call: { status: 'ended', has_more: true, answered_by: 'me' } },
    { item_id: 'b', call: { status: 'ended', has_more: false, answered_by: 'me' } },
    { item_id: 'c', call: { status: 'ended', has_more: true, answered_by: 'li' } },
  ],
} as unknown as TraineeView

const chat = (participant_id: string): JournalEnvelope => ({ type: 'ChatSent', data: { line: { participant_id, name: 'Li' } } }) as unknown as JournalEnvelope

describe('time', () => {
  it('until EndEx is told only once it is announced', () => {
    expect(untilEnd(view, 180)).toBe(120)
    expect(untilEnd(view, 400)).toBe(0)
    expect(untilEnd({ ...view, clock: { ...view.clock, ends_at: null } }, 180)).toBeNull()
    expect(untilEnd({ ...view, clock: { ...view.clock, status: 'ended' } }, 180)).toBeNull()
  })
})

describe('what is said', () => {
  it('is one’s own cut-off call', () => {
    expect(cutOffCalls(view).map((i) => i.item_id)).toEqual(['a'])
    const done = { ...view, open_items: [{ open_id: 'o', item_id: 'a' }], responses: [{ answers: ['o'] }] } as unknown as TraineeView
    expect(cutOffCalls(done)).toEqual([])
  })
  it('is a call that nobody took, until it is rung back or what it asked for is done', () => {
    const call = { item_id: 'm', kind: 'call', to_roles: ['pr'], call: { status: 'missed', has_more: true } }
    const pr = { role_id: 'pr', may: ['call_line'], channels: [], name: { zh: '', en: '' }, duty: { zh: '', en: '' }, stand_in: '' }
    const mine = { ...view, me: { participant_id: 'me', roles: ['pr'] }, roles: [pr], seats: [], responses: [], items: [call] } as unknown as TraineeView
    expect(missedCalls(mine).map((i) => i.item_id)).toEqual(['m'])
    expect(missedCalls({ ...mine, me: { ...mine.me, roles: [] } })).toEqual([])
    expect(missedCalls({ ...mine, items: [{ ...call, call: { ...call.call, status: 'talking' } }] } as unknown as TraineeView)).toEqual([])
    const done = { ...mine, open_items: [{ open_id: 'o', item_id: 'm' }], responses: [{ answers: ['o'] }] } as unknown as TraineeView
    expect(missedCalls(done)).toEqual([])
  })
  it('counts on the phone the calls that wait, and none that is settled or was ended with nothing open', () => {
    const pr = { role_id: 'pr', may: ['call_line'], channels: [], name: { zh: '', en: '' }, duty: { zh: '', en: '' }, stand_in: '' }
    const calls = [['m', 'missed', true], ['d', 'declined', true], ['cut', 'ended', true], ['over', 'ended', false]].map(([item_id, status, has_more]) => ({ item_id, kind: 'call', to_roles: ['pr'], call: { status, has_more } }))
    const mine = { ...view, me: { participant_id: 'me', roles: ['pr'] }, roles: [pr], seats: [], responses: [], items: calls } as unknown as TraineeView
    expect(waitingCalls(mine).map((i) => i.item_id)).toEqual(['m', 'd', 'cut'])
    const done = { ...mine, open_items: [{ open_id: 'o', item_id: 'cut' }], responses: [{ answers: ['o'] }] } as unknown as TraineeView
    expect(waitingCalls(done).map((i) => i.item_id)).toEqual(['m', 'd'])
    expect(waitingCalls({ ...mine, clock: { ...mine.clock, status: 'ended' } })).toEqual([])
  })
  it('is what a caller who hung up had asked last, with a question put in between', () => {
    const said = (en: string, occurred_at: string): object => ({ text: { zh: '', en }, occurred_at })
    const call = { item_id: 'a', messages: [said('And when? Tell me.', '2026-01-01T00:02:00Z')], call: { status: 'ended', has_more: true, hung_up: true, spoken: [said('Who?', '2026-01-01T00:01:00Z')] } } as unknown as ItemView
    expect(leftOpen(call)?.en).toBe('And when? Tell me.')
    expect(leftOpen({ ...call, call: { ...call.call, hung_up: false } } as unknown as ItemView)).toBeUndefined()
    expect(leftOpen({ ...call, call: { ...call.call, has_more: false } } as unknown as ItemView)).toBeUndefined()
    expect([lastSentence('And when? Tell me.'), lastSentence('一个人？你们的人呢？'), lastSentence('No end')]).toEqual(['Tell me.', '你们的人呢？', 'No end'])
  })
  it('is a case handed to one, as a stand-in too', () => {
    const mine = { ...view, me: { participant_id: 'me', roles: ['director'] } } as unknown as TraineeView
    const handed = (to_role: string, handed_to: string[], by = 'li'): JournalEnvelope =>
      ({ type: 'CaseHandedOver', data: { step: { participant_id: by, name: 'Li', to_role }, handed_to } }) as unknown as JournalEnvelope
    expect(sentences(mine, [handed('director', ['director'])])).toEqual([{ key: 'heardHanded', name: 'Li' }])
    expect(sentences(mine, [handed('press', ['press', 'director'])])).toEqual([{ key: 'heardHanded', name: 'Li' }])
    expect(sentences(mine, [handed('press', ['press']), handed('director', [], 'me')])).toEqual([])
  })
  it('is the last thing that concerns one', () => {
    const paced = { type: 'PaceChanged', data: {} } as unknown as JournalEnvelope
    expect(sentences(view, [chat('li'), paced, chat('me')])).toEqual([{ key: 'heardChat', name: 'Li' }])
    expect(sentences(view, [paced])).toEqual([])
  })
})
