// What the figures beside a score mean, as plain sentences: keys of the words with what they are said of.

import type { Scorecard } from '../../contract'
import { cutShort, ifConfirmed, isRange, isTooLittle, points, shownShare } from './cardview'

export interface FigureWords {
  readonly key: 'confirmed' | 'range' | 'short' | 'tooLittle' | 'notYet'
  readonly of: Readonly<Record<string, string | number>>
}

export function figureWords(card: Scorecard): readonly FigureWords[] {
  const other = ifConfirmed(card)
  const seen = cutShort(card)
  const left = card.unsettled.uncertain + card.unsettled.ahead_of_facts
  return [
    ...(other ? [{ key: 'confirmed' as const, of: { k: card.unsettled.critical, n: other } }] : []),
    ...(isTooLittle(card) ? [{ key: card.is_final ? ('tooLittle' as const) : ('notYet' as const), of: { n: shownShare(card) ?? 0 } }] : []),
    ...(isRange(card) && seen === null ? [{ key: 'range' as const, of: { k: left, low: points(card.low), high: points(card.high) } }] : []),
    ...(isRange(card) && seen !== null ? [{ key: 'short' as const, of: { n: seen, low: points(card.low), high: points(card.high) } }] : []),
  ]
}
