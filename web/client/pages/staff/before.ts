// What an inject leans on when it is fired ahead of its time: the plan's earlier steps of its story that nobody has seen.

import type { InjectView } from '../../contract'

export interface Before {
  /** The nearest before it, in the order of the plan. */
  readonly near: readonly InjectView[]
  /** How many lie still further back. */
  readonly more: number
}

const MOST = 5
const NOT_OUT: readonly InjectView['progress']['status'][] = ['waiting', 'held', 'skipped']

/** Certain to have come first by the plan: not the backdrop, and nothing that hangs on a condition. */
export function before(injects: readonly InjectView[], of: InjectView, most = MOST): Before {
  const all = injects
    .filter((i) => i.due < of.due && i.storyline === of.storyline && NOT_OUT.includes(i.progress.status) && isPlain(i))
    .sort((a, b) => a.due - b.due)
  return { near: all.slice(-most), more: Math.max(0, all.length - most) }
}

const isPlain = (i: InjectView): boolean => !i.background && i.unless_action === null && i.follows === null && !i.branches
