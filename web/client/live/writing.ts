// Who is writing what, besides oneself: told over the socket, over with ten seconds of silence. Knows no socket.

import { computed, type ComputedRef, type Ref, ref } from 'vue'

import type { Writing, WritingMessage } from '../contract'

/** What a composer is about; its slot is the draft's. */
export type About = Omit<Writing, 'slot'>
export interface Writer extends WritingMessage {
  readonly at: number
}

const SILENCE = 10_000
const AT_MOST_EVERY = 1100
const AGAIN_AFTER = 2500

export const ABOUT_NOTHING: About = { kind: '', role_id: '', channel: '', item_id: null, to: '', corrects: '', escalate_to: '' }

export interface Writers {
  readonly writers: ComputedRef<readonly Writer[]>
  /** One types in `slot`; told now, or as soon as it may be. */
  tell(slot: string, about: About): void
  /** What was written there is sent, or emptied. */
  stop(slot: string): void
  receive(message: WritingMessage): void
  clear(): void
}

/** `send` gives what one writes to the server; `now` is the window's clock, in ms. */
export function makeWriters(send: (what: Writing) => void, now: Ref<number>, me: () => string): Writers {
  const known = ref<readonly Writer[]>([])
  let last: Writing | null = null
  let sentAt = 0
  let timer = 0

  function give(what: Writing): void {
    last = what
    sentAt = Date.now()
    send(what)
  }

  function tell(slot: string, about: About): void {
    const what: Writing = { slot, ...about }
    const isSame = last !== null && JSON.stringify(last) === JSON.stringify(what)
    const since = Date.now() - sentAt
    if (isSame && since < AGAIN_AFTER) return
    window.clearTimeout(timer)
    if (since >= AT_MOST_EVERY) give(what)
    else timer = window.setTimeout(() => give(what), AT_MOST_EVERY - since)
  }

  function stop(slot: string): void {
    window.clearTimeout(timer)
    if (last?.slot !== slot) return
    last = null
    send({ slot: '', ...ABOUT_NOTHING })
  }

  function receive(message: WritingMessage): void {
    const others = known.value.filter((w) => w.participant_id !== message.participant_id)
    if (message.participant_id === me()) return
    known.value = message.kind === '' ? others : [...others, { ...message, at: Date.now() }]
  }

  function clear(): void {
    window.clearTimeout(timer)
    known.value = []
    last = null
    sentAt = 0
  }

  const writers = computed(() => known.value.filter((w) => now.value - w.at < SILENCE))
  return { writers, tell, stop, receive, clear }
}
