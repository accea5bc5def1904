// The public side of the story: posts, articles and the organisation's own texts, by channel. Pure.

import type { ItemView, ResponseView, TraineeView } from '../../contract'
import { actsFor, mayDo, myRoles } from './seats'

export interface Entry {
  readonly id: string
  readonly at: number
  readonly order: number
  readonly channel: string
  readonly item?: ItemView
  readonly published?: ResponseView
}

const PUBLISHED = ['statement', 'correction', 'withdrawal']

// Views are folded anew with each event, and what has not changed in them stays the same object.
const entryOf = new WeakMap<ItemView, Entry>()

function entered(i: ItemView): Entry {
  const known = entryOf.get(i) ?? { id: i.item_id, at: i.at, order: Date.parse(i.occurred_at), channel: i.channel, item: i }
  entryOf.set(i, known)
  return known
}

/** What anybody outside could read, the newest first. */
export function worldEntries(view: TraineeView): Entry[] {
  const seen = view.items.filter((i) => i.kind === 'post' || i.kind === 'news').map(entered)
  const own = publishedTexts(view)
    .map((r) => ({ id: r.response_id, at: r.at, order: Date.parse(r.occurred_at), channel: r.channel, published: r }))
  return [...seen, ...own].sort((a, b) => b.order - a.order)
}

/** Statements, and what changed them; replies stay under their posts. */
export const publishedTexts = (view: TraineeView): ResponseView[] =>
  view.responses.filter((r) => PUBLISHED.includes(r.kind) && r.item_id === null)

export interface ChannelTab {
  readonly channel: string
  readonly count: number
  readonly fresh: number
}

/** A tab for each channel that has something, in the playbook's order; `fresh` waits to be let in. */
export function channelTabs(view: TraineeView, entries: readonly Entry[], shown: ReadonlySet<string>): ChannelTab[] {
  const tabs = view.channels.map(({ channel_id }) => {
    const mine = entries.filter((e) => e.channel === channel_id)
    return { channel: channel_id, count: mine.length, fresh: mine.filter((e) => !shown.has(e.id)).length }
  })
  return tabs.filter((c) => c.count > 0)
}

/** The response that corrected or withdrew this one. */
export const changeOf = (view: TraineeView, response: ResponseView): ResponseView | undefined =>
  view.responses.find((r) => r.details.corrects === response.response_id)

/** A letter is not edited once it has arrived: there one writes again. */
const isPublic = (view: TraineeView, response: ResponseView): boolean =>
  response.item_id === null || view.items.some((i) => i.item_id === response.item_id && ['post', 'news'].includes(i.kind))

const CHANGEABLE = ['statement', 'reply', 'correction']

/** The role in which one may correct or withdraw a text: whichever said it, or one that publishes there; undefined: none. */
export function changingRole(view: TraineeView, response: ResponseView): string | undefined {
  if (!CHANGEABLE.includes(response.kind) || !isPublic(view, response) || changeOf(view, response)) return undefined
  const mine = myRoles(view)
  const owns = mine.find((r) => actsFor(view, r.role_id).some((a) => a.role_id === response.role_id))
  return (owns ?? mine.find((r) => r.channels.includes(response.channel) && mayDo(view, r.role_id, 'correction')))?.role_id
}
