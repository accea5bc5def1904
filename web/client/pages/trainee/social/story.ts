// An article as a newspaper sets it: what it says in a line, and the rest. Pure.

import type { ItemView, TraineeView } from '../../../contract'

export interface Story {
  readonly lead: string
  readonly rest: string
}

/** The line in brackets that agencies put first, else the first sentence; "" where that is all there is. */
export function storyOf(words: string): Story {
  const bracketed = /^【([^】]{4,})】\s*/.exec(words)
  if (bracketed) return { lead: bracketed[1] ?? '', rest: words.slice(bracketed[0].length) }
  const first = /^[^。！？\n]+?(?:[。！？]|[.!?](?=\s)|\n)/.exec(words)?.[0] ?? ''
  const rest = words.slice(first.length).trim()
  return rest === '' ? { lead: '', rest: words } : { lead: first.trim(), rest }
}

/** How much of a headline is its outlet's name: in full, or as people call it ("Evening Post" of the Lanhe Evening Post). */
function outletIn(title: string, outlet: string): number {
  const before = /^[^:：]{2,}(?=[:：])/.exec(title)?.[0] ?? ''
  return title.startsWith(outlet) ? outlet.length : before && outlet.endsWith(before) ? before.length : 0
}

/** A headline without the outlet that it begins with. */
export function cutOutlet(title: string, outlet: string): { outlet: string; rest: string } {
  const length = outletIn(title, outlet)
  if (length === 0) return { outlet: '', rest: title }
  const bare = title.slice(length).replace(/^[\s:：,，]+/, '')
  return bare === '' ? { outlet: '', rest: title } : { outlet: title.slice(0, -bare.length), rest: bare.charAt(0).toUpperCase() + bare.slice(1) }
}

/** Whether a headline says all that the line below it says, whatever their stops and capitals. */
export function says(headline: string, line: string): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, '')
  return bare(headline).includes(bare(line))
}

/** Other articles, the newest first: of the same writer before all others. */
export function relatedTo(view: TraineeView, item: ItemView, most = 2): ItemView[] {
  const others = view.items.filter((i) => i.kind === 'news' && i.item_id !== item.item_id && i.at <= item.at).reverse()
  const own = (i: ItemView): number => Number(i.persona.persona_id !== item.persona.persona_id)
  return others.sort((a, b) => own(a) - own(b)).slice(0, most)
}
