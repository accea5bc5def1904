import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'

import { batch, GATHER, REST, useAnnouncer } from './announcing'
import type { Sentence } from './notices'

const post = (n: number): Sentence => ({ key: 'newItem', kind: 'post', title: { zh: `第${n}条`, en: `Post ${n}` } })
const jump: Sentence = { key: 'heardJump' }

describe('a batch', () => {
  it('tells a single thing in full and several of a sort as a number', () => {
    const complaint: Sentence = { key: 'newItem', kind: 'complaint', title: { zh: '家属', en: 'Family' } }
    const { full, counts } = batch([post(1), complaint, post(2), jump, jump])
    expect(full).toEqual([complaint, jump])
    expect([...counts]).toEqual([['post', 2]])
  })
})

describe('the announcer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('tells a storm in two sentences and lets the listener rest', () => {
    const told: number[] = []
    let announcer: ReturnType<typeof useAnnouncer> | undefined
    const page = mount(defineComponent({
      setup() {
        announcer = useAnnouncer((b) => {
          told.push(b.counts.get('post') ?? b.full.length)
          return String(told.length)
        })
        return () => h('p', announcer?.announced.value)
      },
    }))
    for (let n = 0; n < 30; n++) {
      announcer?.tell([post(n)])
      vi.advanceTimersByTime(60)
    }
    expect(told).toHaveLength(1)
    vi.advanceTimersByTime(REST)
    expect(told).toHaveLength(2)
    expect(told[0]! + told[1]!).toBe(30)
    vi.advanceTimersByTime(REST + GATHER)
    announcer?.tell([])
    vi.advanceTimersByTime(REST)
    expect(told).toHaveLength(2)
    announcer?.tell([jump])
    page.unmount()
    vi.advanceTimersByTime(REST)
    expect(told).toHaveLength(2)
  })
})
