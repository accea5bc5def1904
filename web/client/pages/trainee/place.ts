// Where one is at the desk: which panes are open and what is chosen in them. One desk a window.

import { reactive } from 'vue'

import type { ItemView, ResponseKind } from '../../contract'

export type Tab = 'feed' | 'cases' | 'write' | 'chat' | 'plan'
export type Side = 'write' | 'chat' | 'facts' | 'plan'

interface Place {
  /** The pane on a phone. */
  tab: Tab
  middle: 'cases' | 'calls' | 'rooms'
  side: Side
  /** The case or request that is open in the middle; "" for none. */
  chosen: string
  call: string
  /** A call that waits while one looks at the desk; "" for none. */
  held: string
  /** A post to be brought into sight. */
  post: string
  writing: ResponseKind
}

const start = (): Place => ({ tab: 'feed', middle: 'cases', side: 'plan', chosen: '', call: '', held: '', post: '', writing: 'statement' })

export const place = reactive<Place>(start())

export const resetPlace = (): void => void Object.assign(place, start())

export function showSide(side: Side): void {
  place.side = side
  place.tab = side === 'facts' ? 'plan' : side
}

export function showCase(id: string): void {
  Object.assign(place, { tab: 'cases', middle: 'cases', chosen: id })
}

export function showItem(item: ItemView): void {
  if (item.kind === 'post' || item.kind === 'news') Object.assign(place, { tab: 'feed', post: item.item_id })
  else if (item.call) Object.assign(place, { tab: 'cases', middle: 'calls', call: item.item_id })
  else showCase(item.item_id)
}

export function write(kind: ResponseKind): void {
  place.writing = kind
  showSide('write')
}

/** From an open item to where it is answered: its stimulus, else the list that names it. */
export function goTo(stimulus: ItemView | undefined): void {
  if (stimulus) showItem(stimulus)
  else showSide('plan')
}
