// What people talk about most on a microblog: the hashtags of its posts, with the counts under them. Pure.

import type { ItemView, LocalizedText } from '../../../contract'
import { reachAt } from './reach'

export interface Topic {
  readonly name: LocalizedText
  readonly heat: number
  readonly mark: '' | 'boiling' | 'hot' | 'new'
  /** The post that has most of it. */
  readonly item_id: string
}

const ZH_TAG = /#([^#\s]{2,20})#/g
const EN_TAG = /#([A-Za-z0-9][\w-]{1,30})/g
const BOILING = 40_000
const HOT = 8_000
const NEW_FOR = 600

/** Hashtags in a text, as they stand in either language, in order. */
export function tagsOf(text: LocalizedText): LocalizedText[] {
  const zh = [...text.zh.matchAll(ZH_TAG)].map((m) => m[1] ?? '')
  const en = [...text.en.matchAll(EN_TAG)].map((m) => (m[1] ?? '').replace(/([a-z0-9])([A-Z])/g, '$1 $2'))
  return zh.map((name, i) => ({ zh: name, en: en[i] ?? name }))
}

/** The most heated topics at story time `now`; a post without a hashtag stands for itself once it spreads. */
export function hotList(items: readonly ItemView[], now: number, most = 6): Topic[] {
  const found = new Map<string, { name: LocalizedText; heat: number; first: number; top: number; item_id: string }>()
  for (const item of items) {
    const reach = reachAt(item, now)
    const heat = reach.likes + 3 * reach.comments + 5 * reach.reposts
    const tags = tagsOf(item.text)
    for (const name of tags.length > 0 ? tags : item.crowd ? [] : [item.title]) {
      const known = found.get(name.zh) ?? { name, heat: 0, first: item.at, top: -1, item_id: item.item_id }
      const isTop = heat > known.top
      found.set(name.zh, { ...known, heat: known.heat + heat, first: Math.min(known.first, item.at), top: isTop ? heat : known.top, item_id: isTop ? item.item_id : known.item_id })
    }
  }
  return [...found.values()]
    .filter((t) => t.name.zh !== '')
    .sort((a, b) => b.heat - a.heat)
    .slice(0, most)
    .map(({ name, heat, first, item_id }) => ({ name, heat, item_id, mark: heat > BOILING ? 'boiling' : now - first < NEW_FOR ? 'new' : heat > HOT ? 'hot' : '' }))
}

export type Piece = { readonly words: string; readonly isTag: boolean }

/** A text cut at its hashtags and mentions, so that they can be shown as such. A Latin name runs to its end, however long. */
export function pieces(words: string): Piece[] {
  return words
    .split(/(#[^#\s]{2,20}#|#[A-Za-z0-9][\w-]{1,30}|@[\w\u4e00-\u9fff·-]{2,16}[\w-]*)/)
    .filter((p) => p !== '')
    .map((p) => ({ words: p, isTag: /^[#@]/.test(p) && p.length > 2 }))
}
