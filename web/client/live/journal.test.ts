import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { JournalEnvelope, TraineeView } from '../contract'
import { Journal, type Missed, type Snapshot } from './journal'

const clock = (story: number): TraineeView['clock'] => ({
  status: 'running', pace: 1, story, active: 0, as_of: null, pause_cause: null, pause_by: null, pause_note: '',
  ends_at: null, legs: [],
})

const view = {
  clock: clock(0),
  me: { participant_id: 'pan', name: 'Pan', kind: 'trainee', consented: true, roles: ['pr'] },
  items: [], open_items: [], responses: [], seats: [], roles: [], channels: [], clauses: [],
} as unknown as TraineeView

function paced(n: number, stream = 'role:pr', eventId = `ev${n}`): JournalEnvelope {
  return {
    exercise_id: 'x', stream, n, event_id: eventId, type: 'PaceChanged', at: n, occurred_at: '', data: { clock: clock(n) },
  } as JournalEnvelope
}

describe('Journal', () => {
  let snapshot: Snapshot
  let missed: Missed
  let asked: string[]
  let story: number[]
  let journal: Journal

  beforeEach(() => {
    snapshot = { snapshot: view, heads: { 'role:pr': 2, 'seat:pan': 0 } }
    missed = { events: [] }
    asked = []
    story = []
    journal = new Journal(
      {
        sync: () => Promise.resolve(snapshot),
        after: (stream, n) => {
          asked.push(`${stream}>${n}`)
          return Promise.resolve(missed)
        },
      },
      (next) => story.push(next.clock.story),
    )
  })

  const settled = (): Promise<void> => new Promise((go) => setTimeout(go, 0))

  it('applies the next event, drops old ones and those of other streams', async () => {
    await journal.sync()
    journal.receive(paced(2))
    journal.receive(paced(1, 'role:legal'))
    journal.receive(paced(3))
    expect(story).toEqual([0, 3])
    expect(asked).toEqual([])
  })

  it('asks for what it missed, once, and applies it in order', async () => {
    await journal.sync()
    missed = { events: [paced(3), paced(4), paced(5)] }
    journal.receive(paced(5))
    journal.receive(paced(6))
    await settled()
    expect(asked).toEqual(['role:pr>2'])
    expect(story).toEqual([0, 5])
    missed = { events: [paced(6)] }
    journal.head({ 'role:pr': 6 })
    await settled()
    expect(story).toEqual([0, 5, 6])
  })

  it('repairs a lost last message by the head, and leaves an equal head alone', async () => {
    await journal.sync()
    journal.head({ 'role:pr': 2, 'role:legal': 9 })
    await settled()
    expect(asked).toEqual([])
    missed = { events: [paced(3)] }
    journal.head({ 'role:pr': 3 })
    await settled()
    expect(story).toEqual([0, 3])
  })

  it('keeps what arrives while a snapshot is taken', async () => {
    const going = journal.sync()
    journal.receive(paced(2))
    journal.receive(paced(3))
    await going
    expect(story).toEqual([0, 3])
  })

  it('applies an event of two streams once and moves both counters', async () => {
    await journal.sync()
    journal.receive(paced(3, 'role:pr', 'same'))
    journal.receive(paced(1, 'seat:pan', 'same'))
    journal.receive(paced(2, 'seat:pan', 'other'))
    expect(story).toEqual([0, 3, 2])
    expect(asked).toEqual([])
  })

  it('takes a new snapshot where what it missed came before something that it has from another stream', async () => {
    await journal.sync()
    journal.receive(paced(1, 'seat:pan', 'ev4')) // a jump, say, which role:pr tells of as its fourth
    snapshot = { snapshot: { ...view, clock: clock(40) }, heads: { 'role:pr': 4, 'seat:pan': 1 } }
    missed = { events: [paced(3), paced(4)] } // and as its third something that opened before the jump
    journal.head({ 'role:pr': 4 })
    await settled()
    expect(story).toEqual([0, 1, 40])
    journal.receive(paced(5))
    expect(story).toEqual([0, 1, 40, 5])
  })

  it('needs none where what it missed came after what it has', async () => {
    await journal.sync()
    journal.receive(paced(1, 'seat:pan', 'ev3'))
    missed = { events: [paced(3), paced(4)] }
    journal.head({ 'role:pr': 4 })
    await settled()
    expect(story).toEqual([0, 1, 4])
  })

  it('takes a new snapshot when told to, at an own seat change and at an unknown type', async () => {
    await journal.sync()
    missed = { resync: true }
    snapshot = { snapshot: { ...view, clock: clock(50) }, heads: { 'role:pr': 9 } }
    journal.receive(paced(8))
    await settled()
    expect(story.at(-1)).toBe(50)

    snapshot = { snapshot: { ...view, clock: clock(60) }, heads: { 'role:pr': 10 } }
    const seat = { participant_id: 'pan', name: 'Pan', role_id: 'pr' }
    journal.receive({ ...paced(10), type: 'SeatLeft', data: { seat } } as JournalEnvelope)
    await settled()
    expect(story.at(-1)).toBe(60)

    snapshot = { snapshot: { ...view, clock: clock(70) }, heads: { 'role:pr': 11 } }
    journal.receive({ ...paced(11), type: 'SomethingNew' } as unknown as JournalEnvelope)
    await settled()
    expect(story.at(-1)).toBe(70)
  })

  it('tries again with the next head where a snapshot did not come', async () => {
    await journal.sync()
    const real = snapshot
    let fails = 1
    const changes: number[] = []
    const shaky = new Journal(
      {
        sync: () => (fails-- > 0 ? Promise.reject(new Error('no answer')) : Promise.resolve(real)),
        after: () => Promise.resolve({ events: [] }),
      },
      (next) => changes.push(next.clock.story),
    )
    await expect(shaky.sync()).rejects.toThrow('no answer')
    shaky.receive(paced(3))
    expect(changes).toEqual([])
    shaky.head({ 'role:pr': 3 })
    await settled()
    expect(changes).toEqual([0])
  })

  it('tells of what came just before a new snapshot was asked for, and while it was taken', async () => {
    const told: string[][] = []
    const lively = new Journal(
      { sync: () => Promise.resolve(snapshot), after: () => Promise.resolve(missed) },
      (_, events) => told.push(events.map((e) => e.event_id)),
    )
    await lively.sync()
    const seat = { participant_id: 'pan', name: 'Pan', role_id: 'pr' }
    const taken = { ...paced(4), type: 'SeatTaken', data: { seat } } as JournalEnvelope
    missed = { events: [paced(3), taken, paced(5)] }
    snapshot = { snapshot: view, heads: { 'role:pr': 6, 'seat:pan': 1 } }
    lively.receive(paced(5))
    await Promise.resolve()
    await Promise.resolve()
    lively.receive(paced(6))
    lively.receive(paced(1, 'seat:pan', 'ev6'))
    lively.receive(paced(0, 'seat:pan', 'ev3'))
    lively.receive(paced(9, 'role:legal'))
    await settled()
    expect(told).toEqual([[], ['ev3', 'ev4', 'ev5', 'ev6']])
  })

  it('drops a snapshot that a lost connection has overtaken', async () => {
    const changes = vi.fn()
    let answer: (s: Snapshot) => void = () => undefined
    const slow = new Journal({ sync: () => new Promise((go) => (answer = go)), after: () => Promise.resolve({}) }, changes)
    const going = slow.sync()
    slow.away()
    answer(snapshot)
    await going
    expect(changes).not.toHaveBeenCalled()
  })
})
