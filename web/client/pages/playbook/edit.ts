// Pure parts of editing: times as people write them, what has changed, and two people's changes put together.

import type { LocalizedText } from '../../contract'
import type { Book, Parts, ScoringPart } from './playbook'

/** "1:05" of seconds; hours may be more than 24. */
export function timeText(seconds: number): string {
  return `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`
}

/** Seconds of "1:05" (also with a full-width colon); null if it is no time. */
export function timeOf(words: string): number | null {
  const found = /^(\d{1,4})[:：]([0-5]\d)$/.exec(words.trim())
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 : null
}

export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

/** With the keys of every object in order, so that order makes no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]))
}

export interface Merged { readonly parts: Parts; readonly clashes: readonly string[] }

/**
 * My changes since `base` put on top of what is saved now. Where both changed the same thing, mine stands and its path is
 * told. Lists (approval rules, phrases) are one thing each.
 */
export function merged(base: Parts, mine: Parts, theirs: Parts): Merged {
  const clashes: string[] = []
  const parts = join(base, mine, theirs, '', clashes) as Parts
  return { parts, clashes }
}

type Tree = { readonly [key: string]: unknown }
const isTree = (x: unknown): x is Tree => x !== null && typeof x === 'object' && !Array.isArray(x)

function join(base: unknown, mine: unknown, theirs: unknown, path: string, clashes: string[]): unknown {
  if (isTree(base) && isTree(mine) && isTree(theirs)) {
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
    const joined = keys.map((k) => [k, join(base[k], mine[k], theirs[k], path ? `${path}.${k}` : k, clashes)] as const)
    return Object.fromEntries(joined.filter(([, v]) => v !== undefined))
  }
  if (same(base, mine)) return theirs
  if (!same(base, theirs) && !same(mine, theirs)) clashes.push(path)
  return mine
}

/** How many things differ, counted by what a person would call one change. */
export function changes(base: Parts, now: Parts): number {
  const count = (a: unknown, b: unknown): number =>
    isTree(a) && isTree(b) ? [...new Set([...Object.keys(a), ...Object.keys(b)])].reduce((n, k) => n + count(a[k], b[k]), 0) : Number(!same(a, b))
  return count(base, now)
}

/** A line's score by the formula of docs/scoring.md; `content` and `time` are shares from 0 to 1. */
export function example(c: ScoringPart, content: number, time: number, violations: number, prompted: boolean, critical: boolean): number {
  const kept = Math.max(0, content - violations * c.violation_deduction)
  const score = 100 * kept * (c.time_floor + (1 - c.time_floor) * time) * (prompted ? c.prompted_factor : 1)
  return Math.round((critical ? Math.min(score, c.critical_cap) : score) * 10) / 10
}

/** An id for a new approval rule that none has yet. */
export function freshId(known: readonly string[]): string {
  let n = known.length + 1
  while (known.includes(`rule_${n}`)) n += 1
  return `rule_${n}`
}

/** A path of `merged` in a person's words: names, and keys of the interface's own words. */
export function namedPath(book: Book, path: string): readonly (LocalizedText | string)[] {
  const [top = '', ...rest] = path.split('.')
  if (top === 'limits') {
    const level = book.levels.find((l) => l.level_id === rest[0])?.name
    return [level ?? 'playbook.tabs.limits', book.limit_names[rest[1] ?? ''] ?? 'playbook.tabs.limits']
  }
  if (top === 'weights') return [book.elements[rest[0] ?? ''] ?? 'playbook.tabs.weights']
  if (top === 'scoring') return [`playbook.constant.${rest[0] ?? 'time_floor'}.name`]
  if (top === 'title') return [rest[0] === 'en' ? 'playbook.titleEn' : 'playbook.titleZh']
  const words: Readonly<Record<string, string>> = {
    approvals: 'playbook.tabs.approvals', approval_lock: 'playbook.approvals.lock', level_order: 'playbook.limits.order',
    individual_scores: 'playbook.weights.individual', phrases: 'playbook.tabs.phrases',
  }
  return [words[top] ?? 'playbook.title']
}
