// What the figures beside a score mean, as plain sentences: keys of the words with what they are said of.

import type { Scorecard } from '../../contract'
import { ifConfirmed, isRange, points } from './cardview'

export interface FigureWords {
  readonly key: 'confirmed' | 'range'
  readonly of: Readonly<Record<string, string | number>>
}

export function figureWords(card: Scorecard): readonly FigureWords[] {
  const other = ifConfirmed(card)
  const left = card.unsettled.uncertain + card.unsettled.ahead_of_facts
  return [
    ...(other ? [{ key: 'confirmed' as const, of: { k: card.unsettled.critical, n: other } }] : []),
    ...(isRange(card) ? [{ key: 'range' as const, of: { k: left, low: points(card.low), high: points(card.high) } }] : []),
  ]
}
