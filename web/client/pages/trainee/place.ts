// Where one is at the desk: which panes are open and what is chosen in them. One desk a window.

import { reactive } from 'vue'

import type { Column } from '../../board/board'
import type { ItemView, ResponseKind } from '../../contract'
import { type Desk, deskOf } from './inbox'

export type Tab = 'feed' | 'cases' | 'write' | 'chat' | 'plan'
export type Side = 'write' | 'chat' | 'facts' | 'plan'

interface Place {
  /** The pane on a phone. */
  tab: Tab
  middle: Desk | 'calls' | 'rooms'
  side: Side
  /** What is open on each desk in the middle; "" for nothing. */
  chosen: Record<Desk, string>
  /** On a phone: what is chosen fills the pane, and the list is a step back. */
  isSheet: boolean
  call: string
  /** A call that waits while one looks at the desk; "" for none. */
  held: string
  /** Ringing calls that lie in a bar: put there, or because one was typing when they came. */
  aside: readonly string[]
  /** Those of them that one has silenced. */
  hushed: readonly string[]
  /** The conversation that is open in the chat: "" with all, else a role. */
  talk: string
  /** A post to be brought into sight. */
  post: string
  writing: ResponseKind
  /** The open item that one came to a form for; "" for none. */
  duty: string
  /** The open item whose text, sent already, one reads against the plan; "" for none. */
  check: string
  /** The decision that is to be brought back into its form, to be added to; "" for none. */
  again: string
  /** The part of the situation board at the side, and whether the whole of it covers the desk. */
  board: Column
  wall: boolean
  /** Counts up when one wants the list of whom to ask. */
  asking: number
  /** Counts up when one comes to what one writes: it shows where the text stands, not where it was left. */
  coming: number
}

const start = (): Place => ({ tab: 'feed', middle: 'cases', side: 'plan', chosen: { cases: '', inbox: '' }, isSheet: false, call: '', held: '', aside: [], hushed: [], talk: '', post: '', writing: 'statement', duty: '', check: '', again: '', board: 'facts', wall: false, asking: 0, coming: 0 })

export const place = reactive<Place>(start())

export const resetPlace = (): void => void Object.assign(place, start())

export function showSide(side: Side): void {
  if (side === 'write') place.coming += 1
  Object.assign(place, { side, wall: false })
  place.tab = side === 'facts' ? 'plan' : side
}

/** A post, or a text of one's own that was published, where the world reads it. */
export const showPost = (id: string): void => void Object.assign(place, { tab: 'feed', post: id, wall: false })

/** To the list of whom one can ask, on the board. */
export function askSomebody(): void {
  place.board = 'facts'
  showSide('facts')
  place.asking += 1
}

/** Open a case, letter or request on its desk. */
export function showCase(id: string, desk: Desk): void {
  Object.assign(place, { tab: 'cases', middle: desk, isSheet: true, wall: false })
  place.chosen[desk] = id
}

export function showItem(item: ItemView): void {
  if (item.kind === 'post' || item.kind === 'news') showPost(item.item_id)
  else if (item.call) Object.assign(place, { tab: 'cases', middle: 'calls', call: item.item_id, wall: false })
  else showCase(item.item_id, deskOf(item.kind) ?? 'inbox')
}

export function write(kind: ResponseKind): void {
  place.writing = kind
  showSide('write')
}

/** A text that went out, or a decision that was made, for an open item, beside what the plan asks for. */
export function checkSent(openId: string, form: ResponseKind): void {
  place.check = openId
  write(form)
}

/** What one writes on one's own account; all else is answered where it came in. */
export const FORMS: readonly ResponseKind[] = ['statement', 'assessment', 'decision', 'report']
const AT_ITEM: readonly ResponseKind[] = ['flag', 'reply', 'complaint_reply', 'call_line']

/** Where an open item is dealt with: at what brought it, in a form of one's own, or (null) only the list names it. */
export function placeOf(stimulus: ItemView | undefined, kinds: readonly ResponseKind[]): ItemView | ResponseKind | null {
  const form = kinds.find((k) => FORMS.includes(k))
  const isThere = stimulus !== undefined && (form === undefined || kinds.some((k) => AT_ITEM.includes(k)))
  return isThere ? stimulus : (form ?? null)
}

/** To where an open item (`openId`) is dealt with; a form has it chosen. */
export function goTo(stimulus: ItemView | undefined, kinds: readonly ResponseKind[] = [], openId = ''): void {
  const to = placeOf(stimulus, kinds)
  if (openId) place.duty = openId
  if (to === null) showSide('plan')
  else if (typeof to === 'string') write(to)
  else showItem(to)
}
