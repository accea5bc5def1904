// Who is writing what, besides oneself: told over the socket, over with ten seconds of silence. Knows no socket.

import { type Ref, shallowRef } from 'vue'

import type { Writing, WritingMessage } from '../contract'

/** What a composer is about; its slot is the draft's. */
export type About = Omit<Writing, 'slot'>
export type Writer = WritingMessage

const SILENCE = 10_000
const AT_MOST_EVERY = 1100
const AGAIN_AFTER = 2500

export const ABOUT_NOTHING: About = { kind: '', role_id: '', channel: '', item_id: null, to: '', corrects: '', escalate_to: '' }

export interface Writers {
  readonly writers: Ref<readonly Writer[]>
  /** One types in `slot`; told now, or as soon as it may be. */
  tell(slot: string, about: About): void
  /** What was written there is sent, or emptied. */
  stop(slot: string): void
  receive(message: WritingMessage): void
  clear(): void
}

/** `send` gives what one writes to the server. */
export function makeWriters(send: (what: Writing) => void, me: () => string): Writers {
  // A new list only when somebody comes, goes or turns to something else: many look at it.
  const writers = shallowRef<readonly Writer[]>([])
  const ends = new Map<string, number>()
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
    const who = message.participant_id
    if (who === me()) return
    window.clearTimeout(ends.get(who))
    if (message.kind === '') return forget(who)
    ends.set(who, window.setTimeout(() => forget(who), SILENCE))
    const before = writers.value.find((w) => w.participant_id === who)
    if (JSON.stringify(before) === JSON.stringify(message)) return
    writers.value = [...writers.value.filter((w) => w !== before), message]
  }

  function forget(who: string): void {
    ends.delete(who)
    if (writers.value.some((w) => w.participant_id === who)) writers.value = writers.value.filter((w) => w.participant_id !== who)
  }

  function clear(): void {
    window.clearTimeout(timer)
    ends.forEach((end) => window.clearTimeout(end))
    ends.clear()
    writers.value = []
    last = null
    sentAt = 0
  }

  return { writers, tell, stop, receive, clear }
}
