import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { Writing, WritingMessage } from '../contract'
import { ABOUT_NOTHING, type About, makeWriters } from './writing'

const statement = (channel: string): About => ({ ...ABOUT_NOTHING, kind: 'statement', role_id: 'pr', channel })
const by = (participant_id: string, kind = 'statement'): WritingMessage => ({ participant_id, name: participant_id, role_id: 'pr', kind, channel: 'site', item_id: null })

describe('who is writing', () => {
  let sent: Writing[] = []
  let one: ReturnType<typeof makeWriters>
  const passes = (ms: number): unknown => vi.advanceTimersByTime(ms)

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 })
    sent = []
    one = makeWriters((what) => sent.push(what), () => 'me')
  })

  it('is told at once, then no more than each second, and again while one types on', () => {
    one.tell('statement', statement('site'))
    for (let i = 0; i < 20; i++) {
      passes(100)
      one.tell('statement', statement('site'))
    }
    expect(sent).toHaveLength(1)
    passes(600)
    one.tell('statement', statement('site'))
    expect(sent).toHaveLength(2)
    one.tell('statement', statement('account'))
    one.tell('statement', statement('account'))
    expect(sent).toHaveLength(2)
    passes(1200)
    expect(sent.map((w) => w.channel)).toEqual(['site', 'site', 'account'])
  })

  it('says once that it is over, and nothing of a slot that it never told of', () => {
    one.stop('statement')
    one.tell('statement', statement('site'))
    one.stop('chat')
    one.stop('statement')
    one.stop('statement')
    expect(sent.map((w) => w.slot)).toEqual(['statement', ''])
  })

  it('knows colleagues until they stop or ten seconds pass, and not oneself', () => {
    one.receive(by('me'))
    one.receive(by('li'))
    one.receive(by('zhou', 'report'))
    expect(one.writers.value.map((w) => w.participant_id)).toEqual(['li', 'zhou'])
    one.receive(by('zhou', ''))
    passes(9900)
    expect(one.writers.value.map((w) => w.participant_id)).toEqual(['li'])
    const list = one.writers.value
    one.receive(by('li'))
    expect(one.writers.value).toBe(list) // nothing is drawn anew
    passes(9900)
    expect(one.writers.value).toHaveLength(1)
    passes(200)
    expect(one.writers.value).toEqual([])
    one.receive(by('li'))
    expect(one.writers.value).toHaveLength(1)
  })
})
