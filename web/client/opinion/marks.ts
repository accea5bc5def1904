// What bent the curve, in words: each response with the role that spoke and how it was read, each blow of the world,
// each gauge that was set by hand. Pure.

import type { ItemView, LocalizedText, OpinionView, ResponseView, StaffView } from '../contract'

export type Effect = 'sound' | 'thin' | 'empty' | 'harmful'

interface Base { readonly id: string; readonly at: number }
/** A public word of the team. `effect`: how it was read; "": the reader of the page is not told. `unsure`: elements that might have made it more. */
export interface WordMark extends Base { readonly kind: 'word'; readonly effect: Effect | ''; readonly response: ResponseView; readonly isSecondCrisis: boolean; readonly unsure: number }
/** Something of the story that reached the public; the first of them is the outbreak. */
export interface BlowMark extends Base { readonly kind: 'blow' | 'outbreak'; readonly item: ItemView | null }
export interface TurnMark extends Base { readonly kind: 'turn'; readonly turn: OpinionView['turns'][number] }
export type Mark = WordMark | BlowMark | TurnMark

type Seen = Pick<StaffView, 'responses' | 'items'> & Partial<Pick<StaffView, 'violations'>>

const RANK: Readonly<Record<Mark['kind'], number>> = { outbreak: 0, blow: 1, word: 2, turn: 3 }

/** In the order of the story. What the reader's own view does not hold has no mark. */
export function marksOf(v: Seen, opinion: OpinionView & { readonly outbreak?: string }): readonly Mark[] {
  const blows = opinion.causes.filter((c) => c.effect === '')
  const second = new Set(blows.map((c) => c.cause))
  const words = v.responses.flatMap((response): Mark[] => {
    const cause = opinion.causes.find((c) => c.cause === response.response_id && c.effect !== '')
    return cause ? [{ kind: 'word', id: response.response_id, at: cause.at, effect: effectIn(cause.effect), response, isSecondCrisis: second.has(response.response_id), unsure: unsureIn(v, response, cause.effect) }] : []
  })
  const known = new Map(v.items.map((i) => [i.item_id, i]))
  const struck = blows.flatMap((c): Mark[] => {
    const item = known.get(c.cause)
    return item ? [{ kind: 'blow', id: item.item_id, at: c.at, item }] : []
  })
  const turns = opinion.turns.map((turn, n): Mark => ({ kind: 'turn', id: `turn-${n}`, at: turn.at, turn }))
  return [...outbreak(v, opinion), ...struck, ...words, ...turns].sort((a, b) => a.at - b.at || RANK[a.kind] - RANK[b.kind])
}

/** What nobody could say for sure when the crowd heard it counts for nothing there: of a word that held too little, that is told. */
function unsureIn(v: Seen, r: ResponseView, effect: string): number {
  if (!v.violations || !['thin', 'empty'].includes(effect)) return 0
  const harm = new Set(v.violations.map((x) => x.id))
  return (r.assessment?.uncertain ?? []).filter((label) => !harm.has(label)).length
}

/** A trainee's page may name the words without how they were read. */
const effectIn = (effect: string): Effect | '' => (['sound', 'thin', 'empty', 'harmful'].includes(effect) ? (effect as Effect) : '')

const LOUD: readonly ItemView['kind'][] = ['news', 'post', 'letter']

/** When it was said or came, story seconds: the curve bends at the next whole minute (`at`). */
export const happened = (m: Mark): number => (m.kind === 'word' ? m.response.at : m.kind === 'blow' ? (m.item?.at ?? m.at) : m.at)

/** With the item that is known to have begun it, else the one that came at that very time. */
function outbreak(v: Seen, { starts_at: at, outbreak: known }: OpinionView & { readonly outbreak?: string }): Mark[] {
  if (at === null) return []
  const began = (i: ItemView): boolean => (known ? i.item_id === known : i.at === at && !i.crowd && LOUD.includes(i.kind))
  const item = v.items.find(began) ?? null
  return [{ kind: 'outbreak', id: 'outbreak', at, item }]
}

/** The first words of a text, cut where they end if it can be seen. */
export function firstWords(text: string, most = 24): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const wide = (c: string): number => (c > '\u2e7f' ? 2 : 1)
  let used = 0
  const end = Array.from(plain).findIndex((c) => (used += wide(c)) > most * 2)
  return end < 0 ? plain : `${Array.from(plain).slice(0, end).join('').trimEnd()}…`
}

/** What an item is called: a post of the crowd has no title of its own. */
export const nameOf = (item: ItemView): LocalizedText => (item.crowd ? item.text : item.title)

/** Pins that would lie on each other share one place; `gap` is a share of the width. */
export function bundles(marks: readonly Mark[], where: (m: Mark) => number, gap: number): readonly (readonly Mark[])[] {
  const found: Mark[][] = []
  let from = -1
  for (const m of marks) {
    const last = found.at(-1)
    if (last && where(m) - from < gap) last.push(m)
    else {
      found.push([m])
      from = where(m)
    }
  }
  return found
}
