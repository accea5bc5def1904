import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { ApiError } from './api'
import { useExercise } from './store'

type Listener = (...args: unknown[]) => void
type Reply = (name: string, data: Record<string, unknown>) => Promise<unknown>

/** A socket without a network: `reply` plays the server, a rejection a lost acknowledgement. */
const wire = vi.hoisted(() => ({
  connected: false,
  listeners: new Map<string, Listener>(),
  sent: [] as [string, Record<string, unknown>][],
  reply: (async () => ({ ok: true })) as Reply,
  on(name: string, listener: Listener): void {
    this.listeners.set(name, listener)
  },
  fire(name: string, ...args: unknown[]): void {
    if (name === 'connect') this.connected = true
    if (name === 'disconnect') this.connected = false
    this.listeners.get(name)?.(...args)
  },
  emit(name: string, data: Record<string, unknown>): void {
    this.sent.push([name, data])
  },
  timeout(): { emitWithAck: Reply } {
    return {
      emitWithAck: (name, data) => {
        this.sent.push([name, data])
        return this.reply(name, data)
      },
    }
  },
  removeAllListeners(): void {
    this.listeners.clear()
  },
  disconnect(): void {
    this.connected = false
  },
}))
vi.mock('socket.io-client', () => ({ io: () => wire }))

const view = {
  clock: { status: 'running', pace: 1, story: 0, active: 0, as_of: null },
  me: { participant_id: 'pan', roles: ['pr'] }, items: [], open_items: [], responses: [],
}
const synced = { ok: true, snapshot: view, heads: {}, server_now: '2026-01-01T00:00:00Z', online: [], drafts: { statement: 'on the server' } }
const of = (name: string): Record<string, unknown>[] => wire.sent.filter(([n]) => n === name).map(([, data]) => data)
const refused = (code: string): unknown => ({ ok: false, error: { code, message: code, field: null } })
const passes = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

describe('the exercise of a window', () => {
  let store: ReturnType<typeof useExercise>
  let server: Reply

  beforeEach(async () => {
    vi.useFakeTimers()
    localStorage.clear()
    setActivePinia(createPinia())
    wire.sent = []
    server = async () => ({ ok: true, reply: {} })
    wire.reply = (name, data) => (name === 'sync' ? Promise.resolve(synced) : server(name, data))
    store = useExercise()
    store.open('x', 'pan')
    wire.fire('connect')
    await passes()
  })

  it('is live with a snapshot and its drafts', () => {
    expect(store.connection).toBe('live')
    expect(store.trainee?.me.participant_id).toBe('pan')
    expect(store.draft('statement')).toBe('on the server')
  })

  it('gives a command again with the same id until it is answered', async () => {
    server = () => Promise.reject(new Error('lost'))
    let done = false
    const given = store.command('StopExercise', { note: 'n' }).then(() => (done = true))
    await passes()
    expect(store.pending).toBe(1)
    wire.fire('disconnect', 'transport close')
    expect(store.connection).toBe('offline')
    await passes(20_000)
    expect(of('command').length).toBeGreaterThanOrEqual(1)
    const before = of('command').length
    server = async () => ({ ok: true, reply: {} })
    wire.fire('connect')
    await passes(1000)
    await given
    expect(done).toBe(true)
    expect(of('command').length).toBe(before + 1)
    expect(new Set(of('command').map((c) => c['command_id'])).size).toBe(1)
    expect(store.pending).toBe(0)
  })

  it('gives it again where it was not saved, and not where it was refused', async () => {
    const answers = [refused('not_saved'), { ok: true, reply: {} }]
    server = async () => answers.shift()
    const given = store.command('StopExercise', { note: '' })
    await passes(1500)
    await given
    expect(of('command').length).toBe(2)

    server = async () => refused('exercise_ended')
    const another = store.command('StopExercise', { note: '' }).catch((e: unknown) => e)
    await passes()
    expect(await another).toBeInstanceOf(ApiError)
    expect(of('command').length).toBe(3)
  })

  it('gives the second of two like commands after the first is answered, and others at once', async () => {
    const answers: (() => void)[] = []
    server = (name) => new Promise((go) => (name === 'command' ? answers.push(() => go({ ok: true, reply: {} })) : go({ ok: true })))
    const tick = (mark: 'no' | 'partly'): Promise<unknown> => store.command('TickCheck', { round_id: 'r', check_id: 'c', mark, reason: '' })
    const first = tick('no')
    const second = tick('partly')
    const stop = store.command('StopExercise', { note: '' })
    await passes()
    const given = (): unknown[] => of('command').map((c) => (c['data'] as { mark?: string }).mark ?? c['type'])
    expect(given()).toEqual(['no', 'StopExercise'])
    answers[0]!()
    await first
    await passes()
    expect(given()).toEqual(['no', 'StopExercise', 'partly'])
    answers.slice(1).forEach((answer) => answer())
    await Promise.all([second, stop])
  })

  it('goes on with the next like command after a refusal', async () => {
    server = async (name) => (name === 'command' && of('command').length === 1 ? refused('not_allowed') : { ok: true, reply: {} })
    const first = store.command('StopExercise', { note: 'a' }).catch((e: unknown) => e)
    const second = store.command('StopExercise', { note: 'b' })
    await passes()
    expect(await first).toBeInstanceOf(ApiError)
    await second
  })

  it('takes no command along to another exercise', async () => {
    wire.fire('disconnect', 'transport close')
    const given = store.command('StopExercise', { note: '' }).catch((e: unknown) => e)
    await passes()
    store.open('y', 'pan')
    wire.fire('connect')
    await passes(2000)
    expect(await given).toBeInstanceOf(ApiError)
    expect(of('command').length).toBe(0)
  })

  it('saves a draft when typing rests, and what was typed meanwhile as well', async () => {
    let acknowledge: (answer: unknown) => void = () => undefined
    server = () => new Promise((go) => (acknowledge = go))
    store.setDraft('statement', 'a')
    store.setDraft('statement', 'ab')
    await passes(450)
    expect(of('draft')).toEqual([{ slot: 'statement', text: 'ab' }])
    store.setDraft('statement', 'abc')
    acknowledge({ ok: true })
    await passes()
    expect(localStorage.getItem('yanlian:x:pan:statement')).toBe('abc')
    server = async () => ({ ok: true })
    await passes(450)
    expect(of('draft').at(-1)).toEqual({ slot: 'statement', text: 'abc' })
    expect(localStorage.getItem('yanlian:x:pan:statement')).toBeNull()
  })

  it('keeps what was typed without a connection, and saves it after', async () => {
    wire.fire('disconnect', 'transport close')
    store.setDraft('statement', 'typed in the dark')
    await passes(1000)
    wire.fire('connect')
    await passes(500)
    expect(store.draft('statement')).toBe('typed in the dark')
    expect(of('draft').at(-1)).toEqual({ slot: 'statement', text: 'typed in the dark' })
  })

  it('saves the draft of who never rests', async () => {
    for (let i = 1; i <= 25; i++) {
      store.setDraft('statement', 'x'.repeat(i))
      await passes(100)
    }
    expect(of('draft').length).toBeGreaterThanOrEqual(1)
    expect(of('draft').length).toBeLessThan(4)
  })

  it('says why a draft is not on the server, tries again, and can be told to', async () => {
    server = async () => refused('too_many_drafts')
    store.setDraft('statement', 'one too many')
    await passes(500)
    expect(store.draftTrouble['statement']).toBe('too_many_drafts')
    expect(localStorage.getItem('yanlian:x:pan:statement')).toBe('one too many')
    const before = of('draft').length
    await passes(10_000)
    expect(of('draft')).toHaveLength(before) // trying again by itself would not help
    server = async () => refused('too_fast')
    store.retryDraft('statement')
    await passes(10)
    expect(store.draftTrouble['statement']).toBe('too_fast')
    server = async () => ({ ok: true })
    await passes(3100)
    expect(store.draftTrouble['statement']).toBeUndefined()
    expect(of('draft').at(-1)).toEqual({ slot: 'statement', text: 'one too many' })
  })

  it('says so where neither the server nor this browser could keep a draft', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full')
    })
    wire.fire('disconnect', 'transport close')
    store.setDraft('statement', 'nowhere')
    await passes(500)
    expect(store.draftTrouble['statement']).toBe('lost')
    expect(store.draft('statement')).toBe('nowhere')
    full.mockRestore()
  })

  it('gives an older text of this device up for a newer one of the server, and keeps a newer one', async () => {
    wire.fire('disconnect', 'transport close')
    store.setDraft('statement', 'typed here')
    const typed = Date.now()
    store.close()
    const back = async (saved: number): Promise<string> => {
      wire.reply = (name, data) => (name === 'sync' ? Promise.resolve({ ...synced, server_now: new Date(Date.now()).toISOString(), drafts_at: { statement: new Date(saved).toISOString() } }) : server(name, data))
      store.open('x', 'pan')
      wire.fire('connect')
      await passes()
      return store.draft('statement')
    }
    // The store's clock is the server's: it was set by the first snapshot.
    const offset = Date.parse(synced.server_now) - typed
    expect(await back(typed + offset - 60_000)).toBe('typed here')
    store.close()
    localStorage.setItem('yanlian:x:pan:statement', 'typed here')
    localStorage.setItem('yanlian-at:x:pan:statement', String(typed + offset))
    expect(await back(typed + offset + 60_000)).toBe('on the server')
    expect(localStorage.getItem('yanlian:x:pan:statement')).toBeNull()
  })

  it('offers no text again that was sent from another device since, though this window was open all the time', async () => {
    wire.fire('disconnect', 'transport close')
    store.setDraft('reply:1', 'typed here, sent from the phone')
    await passes(2000)
    const emptied = new Date(Date.parse(synced.server_now) + 1500).toISOString()
    wire.reply = (name, data) => (name === 'sync' ? Promise.resolve({ ...synced, drafts: {}, drafts_at: { 'reply:1': emptied } }) : server(name, data))
    wire.fire('connect')
    await passes(1000)
    expect(store.draft('reply:1')).toBe('')
    expect(of('draft').filter((d) => d['text'] !== '')).toEqual([])
  })

  it('empties the box in which the same words stand once they were sent from another window', async () => {
    const sends = (response: object): void => wire.fire('journal', { stream: 'role:pr', n: ++n, event_id: `e${n}`, type: 'ResponseSubmitted', at: 0, occurred_at: '', data: { response } })
    let n = 0
    wire.reply = (name, data) => (name === 'sync' ? Promise.resolve({ ...synced, heads: { 'role:pr': 0 } }) : server(name, data))
    wire.fire('connect')
    await passes()
    const slots = ['statement', 'reply:a', 'reply:b', 'map:1']
    slots.forEach((slot) => store.setDraft(slot, 'We are on it. '))
    const left = (): string[] => slots.filter((slot) => store.draft(slot) === 'We are on it. ')
    sends({ participant_id: 'li', kind: 'statement', item_id: null, text: 'We are on it.' })
    sends({ participant_id: 'pan', kind: 'statement', item_id: null, text: 'We are on it!' })
    expect(left()).toHaveLength(4)
    sends({ participant_id: 'pan', kind: 'statement', item_id: null, text: 'We are on it.' })
    expect(left()).toEqual(['reply:a', 'reply:b', 'map:1'])
    sends({ participant_id: 'pan', kind: 'reply', item_id: 'b', text: 'We are on it.' })
    expect(left()).toEqual(['reply:a', 'map:1'])
  })

  it('finds after a reload without a connection what was typed before', async () => {
    wire.fire('disconnect', 'transport close')
    store.setDraft('statement', 'typed in the dark')
    await passes(1000)
    setActivePinia(createPinia())
    const reloaded = useExercise()
    reloaded.open('x')
    wire.fire('connect')
    await passes(500)
    expect(reloaded.draft('statement')).toBe('typed in the dark')
    expect(of('draft').at(-1)).toEqual({ slot: 'statement', text: 'typed in the dark' })
    expect(localStorage.getItem('yanlian:x:pan:statement')).toBeNull()
  })

  it('sends receipts in one message a second, each once', async () => {
    ;['a', 'b', 'a'].forEach((id) => store.markSeen(id))
    await passes(1100)
    store.markSeen('b')
    store.markRead('line')
    await passes(1100)
    expect(of('seen')).toEqual([{ item_ids: ['a', 'b'], message_ids: [] }, { item_ids: [], message_ids: ['line'] }])
  })

  it('leaves no clock running behind', async () => {
    store.markSeen('a')
    store.setDraft('statement', 'x')
    void store.command('StopExercise', { note: '' }).catch(() => undefined)
    store.close()
    await passes(30_000)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('says so where it may not enter', async () => {
    wire.fire('connect_error', Object.assign(new Error('no'), { data: { code: 'not_signed_in' } }))
    expect(store.connection).toBe('refused')
    expect(store.refusal).toBe('not_signed_in')
  })
})
