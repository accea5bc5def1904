// How somebody outside who goes by the team's answers stands, in words.

import type { ActorThreadView, ActorView, ItemView, StaffView } from '../../contract'
import { storyClock } from '../../ui/time'

export type ActorState = 'idle' | 'ringing' | 'talking' | 'waits' | 'waitsOpen' | 'willNews' | 'willPost' | 'out' | 'rests'

export interface Standing {
  readonly state: ActorState
  readonly asked: number
  readonly of: number
  /** The story's clock, or "". */
  readonly at: string
  readonly verdict: string
  /** What comes of it if nobody answers; "" where nothing does. */
  readonly ifMissed: '' | 'news' | 'post'
  /** What it is about, "" before it began. */
  readonly itemId: string
}

type Seen = Pick<StaffView, 'items' | 'exercise'>

type Verdict = ActorView['publishes'][number]
const medium = (a: ActorView, verdict: Verdict): 'news' | 'post' => (a.in_news.includes(verdict) ? 'news' : 'post')

/** The thread that matters now: one that is about to come out, one that waits, else the last. */
function foremost(a: ActorView, items: readonly ItemView[]): ActorThreadView | undefined {
  const live = a.threads.filter((t) => t.due !== null || isOpenCall(items, t.item_id))
  return [...live].sort((x, y) => (x.due ?? Infinity) - (y.due ?? Infinity))[0] ?? a.threads.at(-1)
}

const callOf = (items: readonly ItemView[], id: string): ItemView['call'] => items.find((i) => i.item_id === id)?.call ?? null
const isOpenCall = (items: readonly ItemView[], id: string): boolean => ['ringing', 'talking'].includes(callOf(items, id)?.status ?? '')

export function standing(v: Seen, a: ActorView): Standing {
  const t = foremost(a, v.items)
  if (!t) return { state: 'idle', asked: 0, of: 0, at: '', verdict: '', ifMissed: '', itemId: '' }
  const at = t.due === null ? '' : storyClock(v.exercise.starts_at, t.due)
  const waits = !t.outcome && t.due !== null && a.publishes.includes('missed')
  return { state: stateOf(v, a, t), asked: t.asked, of: t.of, at, verdict: t.outcome, ifMissed: waits ? medium(a, 'missed') : '', itemId: t.item_id }
}

function stateOf(v: Seen, a: ActorView, t: ActorThreadView): ActorState {
  const call = callOf(v.items, t.item_id)
  if (t.outcome && t.due !== null) return medium(a, t.outcome) === 'news' ? 'willNews' : 'willPost'
  if (call?.status === 'ringing' || call?.status === 'talking') return call.status
  if (t.outcome) return a.published.some((p) => p.verdict === t.outcome) ? 'out' : 'rests'
  return t.due === null ? 'waitsOpen' : 'waits'
}

const LIVE: readonly ActorState[] = ['ringing', 'talking', 'waits', 'waitsOpen', 'willNews', 'willPost']

/** Those who wait or are about to publish first, the soonest first; then those who are done, then those to come. */
export function inOrder(v: Seen, actors: readonly ActorView[]): readonly { readonly actor: ActorView; readonly now: Standing; readonly live: boolean }[] {
  const rows = actors.map((actor) => {
    const now = standing(v, actor)
    return { actor, now, live: LIVE.includes(now.state), due: Math.min(...actor.threads.map((t) => t.due ?? Infinity)) }
  })
  const rank = (r: (typeof rows)[number]): number => (r.live ? 0 : r.now.state === 'idle' ? 2 : 1)
  return rows.sort((x, y) => rank(x) - rank(y) || (x.due === y.due ? 0 : x.due - y.due))
}

/** Whose matter an item is; of something published, who published it. */
export function actorOf(v: Pick<StaffView, 'actors'>, itemId: string): ActorView | undefined {
  return v.actors.find((a) => a.threads.some((t) => t.item_id === itemId) || a.published.some((p) => p.item_id === itemId))
}
