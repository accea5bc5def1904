// What moved opinion most lately, in a sentence: by how much heat has changed, and what came in that time. Pure.
// It says "in that time", not "because": the model adds up many causes a minute.

import type { MomentView } from '../contract'
import type { Mark } from './marks'
import { momentAt } from './plot'

/** `by`: points of heat over `minutes`. `mark`: what heat moved most after, in the same direction. `quiet`: nothing came; rising, it is for want of a word. */
export interface Moved {
  readonly minutes: number
  readonly by: number
  readonly mark: Mark | null
  readonly quiet: 'silence' | 'alone' | ''
}

const WINDOW = 600
/** Heat follows what was said within a few minutes. */
const AFTER = 240
const STIR = 3

export function movedBy(moments: readonly MomentView[], marks: readonly Mark[]): Moved | null {
  const last = moments.at(-1)
  if (!last || moments.length < 2) return null
  const from = Math.max(moments[0]?.at ?? 0, last.at - WINDOW)
  const heatAt = (at: number): number => momentAt(moments, at)?.heat ?? moments[0]?.heat ?? 0
  const by = Math.round(last.heat - heatAt(from))
  const minutes = Math.max(1, Math.round((last.at - from) / 60))
  if (Math.abs(by) < STIR) return { minutes, by: 0, mark: null, quiet: '' }
  const pull = (m: Mark): number => Math.sign(by) * (heatAt(Math.min(last.at, m.at + AFTER)) - heatAt(m.at))
  const pulled = marks.filter((m) => m.at >= from && m.at < last.at && pull(m) > 0 && isOfWay(m, by)).sort((a, b) => pull(b) - pull(a))
  // What the team itself brought about is named before what is larger: it is what a room can learn from.
  const blunder = by > 0 ? pulled.filter((m) => m.kind === 'word' && m.effect === 'harmful').at(0) : undefined
  const mark = blunder ?? pulled[0] ?? null
  return { minutes, by, mark, quiet: mark ? '' : quietOf(moments, from, by) }
}

/** A sound word does not raise heat, nor does a blow lower it, whatever the curve does after it. */
function isOfWay(m: Mark, by: number): boolean {
  if (m.kind === 'turn') return true
  const raises = m.kind !== 'word' || m.effect === 'harmful' || m.effect === 'empty'
  return by > 0 ? raises : m.kind === 'word' && m.effect !== 'harmful'
}

/** Rising with nothing to name: for want of a word, if none came. Falling: it cools. */
function quietOf(moments: readonly MomentView[], from: number, by: number): Moved['quiet'] {
  if (by < 0) return 'alone'
  return (moments.at(-1)?.silence ?? 0) > (momentAt(moments, from)?.silence ?? 0) ? 'silence' : ''
}
