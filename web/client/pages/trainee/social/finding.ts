// Finding one's way in a feed: words, and what has been done about a post. Pure.

import type { ItemView, TraineeView } from '../../../contract'
import { isFlagged } from '../desk'
import { answersTo, talkingBack } from '../thread'
import type { Entry } from '../world'

export type Sieve = 'all' | 'pinned' | 'flagged' | 'untouched' | 'answered' | 'back'
export const SIEVES: readonly Sieve[] = ['all', 'untouched', 'flagged', 'answered', 'back', 'pinned']

/** Do all words occur in who wrote it, what they call themselves, the title or the text, in either language? */
export function hasWords(entry: Entry, words: string): boolean {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter((w) => w !== '')
  if (wanted.length === 0) return true
  const text = saidIn(entry).toLowerCase()
  return wanted.every((w) => text.includes(w))
}

function saidIn({ item, published }: Entry): string {
  if (!item) return published?.text ?? ''
  const { persona: p, title, text } = item
  return [p.name.zh, p.name.en, p.handle, title.zh, title.en, text.zh, text.en].join('\n')
}

/** The test of a sieve, made once for a whole feed. */
export function sieve(view: TraineeView, by: Sieve, pinned: readonly string[]): (e: Entry) => boolean {
  const back = by === 'back' ? talkingBack(view).map((i) => i.item_id) : []
  const on = (test: (item: ItemView) => boolean) => (e: Entry): boolean => e.item !== undefined && test(e.item)
  switch (by) {
    case 'all':
      return () => true
    case 'pinned':
      return (e) => pinned.includes(e.id)
    case 'flagged':
      return on((i) => view.responses.some((r) => r.kind === 'flag' && r.item_id === i.item_id))
    case 'untouched':
      return on((i) => !isFlagged(view, i) && answersTo(view, i).length === 0)
    case 'answered':
      return on((i) => answersTo(view, i).length > 0)
    case 'back':
      return (e) => back.includes(e.id)
  }
}
