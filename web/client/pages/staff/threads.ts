// What was said under an item, in order, and which words of a trainee still wait for the world's answer.

import type { ItemView, LocalizedText, ResponseView, StaffView } from '../../contract'

export interface Word {
  readonly id: string
  readonly by: 'persona' | 'trainee' | 'silence'
  readonly at: number
  readonly order: number
  readonly response: ResponseView | null
  readonly text: LocalizedText | null
  readonly personaId: string
  /** The trainee's words that a persona answers. */
  readonly answers: string
  /** Somebody of the crowd said it: nobody waits for that, and it answers nobody. */
  readonly crowd: boolean
}

type Threads = Pick<StaffView, 'items' | 'responses' | 'actors'>

// A flag is a mark, not a word; the others are said to somebody.
const SAID: readonly string[] = ['reply', 'complaint_reply', 'call_line', 'correction', 'withdrawal', 'statement']

// Of these, what is said to somebody who may answer.
const ADDRESSED: readonly string[] = ['reply', 'complaint_reply', 'call_line']

/** Everything under an item: lines of a call, trainees' words, personas' words. */
export function thread(v: Threads, item: ItemView): readonly Word[] {
  const none = { response: null, text: null, personaId: '', answers: '', crowd: false }
  const lines = (item.call?.spoken ?? []).map((s): Word => ({
    ...none, id: `line-${s.line}`, by: 'persona', at: s.at, order: Date.parse(s.occurred_at), text: s.text, personaId: item.persona.persona_id,
  }))
  const silences = (item.call?.silences ?? []).map((at, i): Word => ({ ...none, id: `silence-${i}`, by: 'silence', at, order: NaN }))
  const messages = item.messages.map((m): Word => ({
    ...none, id: m.message_id, by: 'persona', at: m.at, order: Date.parse(m.occurred_at), text: m.text, personaId: m.persona.persona_id, answers: m.response_id, crowd: m.crowd,
  }))
  const own = v.responses.filter((r) => r.item_id === item.item_id && SAID.includes(r.kind)).map((r): Word => ({
    ...none, id: r.response_id, by: 'trainee', at: r.at, order: Date.parse(r.occurred_at), response: r,
  }))
  // At the same moment a trainee's words come before the line that they bring about.
  const rank = (w: Word): number => (w.by === 'trainee' ? 0 : 1)
  return [...own, ...lines, ...messages, ...silences].sort((a, b) => a.at - b.at || (a.order || 0) - (b.order || 0) || rank(a) - rank(b))
}

/** Somebody outside weighs what is said here and goes on by themselves. */
const isWeighed = (v: Threads, item: ItemView): boolean => v.actors.some((a) => !a.silenced && a.threads.some((t) => t.item_id === item.item_id))

export interface Awaited { readonly item: ItemView; readonly response: ResponseView; readonly since: number }

/** Trainees' words to a persona that nobody has answered: the last word of the thread is a trainee's. The oldest first. */
export function awaited(v: Threads, dismissed: readonly string[] = []): readonly Awaited[] {
  return v.items
    .flatMap((item): Awaited[] => {
      if ((item.call && item.call.status !== 'talking') || isWeighed(v, item)) return []
      const last = thread(v, item).filter((w) => (w.by === 'persona' && !w.crowd) || ADDRESSED.includes(w.response?.kind ?? '')).at(-1)
      const response = last?.response
      return response && !dismissed.includes(response.response_id) ? [{ item, response, since: response.at }] : []
    })
    .sort((a, b) => a.since - b.since)
}
