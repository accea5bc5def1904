// Conditions on the console: which belongs to what, in which order, and how their states look.

import type { BranchView, TestView } from '../../contract'
import type { StateName } from '../../ui/StateMark.vue'

const MARK: Readonly<Record<BranchView['state'], StateName>> = {
  waits: 'due', held: 'held', by_hand: 'met', met: 'met', missed: 'missed', never: 'held', unlucky: 'held', not_drawn: 'held',
}

export const TEST_MARK: Readonly<Record<TestView['state'], StateName>> = { holds: 'met', open: 'due', lost: 'missed' }

export const branchOf = (all: readonly BranchView[], kind: BranchView['kind'], id: string): BranchView | null =>
  all.find((b) => b.kind === kind && b.target_id === id) ?? null

const isOpen = (b: BranchView): boolean => b.state === 'waits' || b.state === 'held'

export interface Said { readonly mark: StateName; readonly word: string; readonly long: string }

/** How a condition stands, as keys of words: after EndEx nothing waits any more. */
export function saidOf(b: BranchView, over: boolean): Said {
  if (over && isOpen(b)) return { mark: 'held', word: `conduct.over.${b.kind}`, long: `conduct.overLong.${b.kind}` }
  return { mark: MARK[b.state], word: `branch.state.${b.state}`, long: `branch.long.${b.state}` }
}

/** What may still come first, in the scenario's order; then what is settled, the latest first. */
export function inOrder(all: readonly BranchView[]): readonly BranchView[] {
  const settled = all.filter((b) => !isOpen(b)).sort((a, b) => (b.at ?? -1) - (a.at ?? -1))
  return [...all.filter(isOpen), ...settled]
}

/** Does a condition hold the words that are sought? */
export function matches(b: BranchView, words: string): boolean {
  const sought = words.trim().toLowerCase()
  const texts = [b.target_id, b.title.zh, b.title.en, ...b.tests.flatMap((x) => [x.asks.zh, x.asks.en])]
  return sought === '' || texts.join(' ').toLowerCase().includes(sought)
}
