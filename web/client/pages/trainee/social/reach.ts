// Counts under a post, as they move. The author wrote what they were when the post came to notice; they grow from there
// with story time, quickly at first and then ever slower, by a share drawn from the post's id. Shown, never scored. Pure.

import type { ItemView, Reach } from '../../../contract'
import { chanceOf } from './chance'

const LEAST_SHARE = 0.12
const MOST_SHARE = 0.9
// Story minutes until two thirds of the growth is there.
const QUICKEST = 18
const SLOWEST = 70

/** Counts at story time `now`; they never fall, and hold at least what is really under the post. */
export function reachAt(item: ItemView, now: number, said = 0): Reach {
  const chance = chanceOf(item.item_id)
  const slowness = QUICKEST + (SLOWEST - QUICKEST) * chance()
  const came = 1 - Math.exp(-Math.max(0, now - item.at) / 60 / slowness)
  const grown = (n: number): number => Math.floor(n + (n + 3 * chance()) * (LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * chance()) * came)
  const { likes, reposts, comments } = item.reach
  return { likes: grown(likes), reposts: grown(reposts), comments: Math.max(grown(comments), said) }
}

const RISING = 1.04
const LATELY = 300

/** Did the reposts or comments grow notably within the last five story minutes? */
export function isRising(item: ItemView, now: number): boolean {
  if (item.reach.reposts + item.reach.comments < 200 || now - item.at < 30) return false
  const before = reachAt(item, now - LATELY)
  const after = reachAt(item, now)
  return after.reposts + after.comments > (before.reposts + before.comments) * RISING
}

/** "2.6万" or "26k": what fits under a post. */
export function short(n: number, lang: string): string {
  if (n < 10_000) return n.toLocaleString('en')
  if (lang === 'en') return n < 1_000_000 ? `${Math.floor(n / 1000)}k` : `${(Math.floor(n / 100_000) / 10).toFixed(1)}m`
  return `${(Math.floor(n / 1000) / 10).toFixed(1).replace(/\.0$/, '')}万`
}
