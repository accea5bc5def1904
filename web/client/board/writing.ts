// A card that is being written: its text is a draft on the server, the rest is kept in this browser.

import type { Ref } from 'vue'

import type { BoardCardView, CardKind, CardState, CardVersionView } from '../contract'
import { kept } from '../pages/trainee/kept'
import { current } from './board'

export interface Writing {
  /** The version that the writer has before them; 0 for a new card. */
  base: number
  state: CardState
  source: string
  owner: string
  due: string
}

const FIRST: Readonly<Record<CardKind, CardState>> = { fact: 'known', task: 'open', contact: 'reached' }

const empty = (kind: CardKind): Writing => ({ base: 0, state: FIRST[kind], source: '', owner: '', due: '' })

/** Slot of the draft: of a card, or of a new one of that kind. */
export const slotOf = (kind: CardKind, card?: BoardCardView): string => `card:${card?.card_id ?? `new_${kind}`}`

export const writingOf = (me: string, kind: CardKind, card?: BoardCardView): Ref<Writing> =>
  kept(`${me}:${slotOf(kind, card)}`, () => empty(kind))

export const nothing = empty

/** A form filled with the card as it stands. */
export function from(card: BoardCardView, due: (at: number) => string, state?: CardState): Writing {
  const now = current(card)
  return { base: card.versions.length, state: state ?? now.state, source: now.source, owner: now.owner, due: now.due === null ? '' : due(now.due) }
}

/** What a colleague has put since `base`; undefined while the writer has the last word before them. */
export const since = (card: BoardCardView, base: number): CardVersionView | undefined =>
  card.versions.length > base ? current(card) : undefined
