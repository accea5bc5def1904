// New things told to a screen reader without flooding it: what comes within a moment is told together, and the next
// time is a rest later, so that somebody who is reading or writing gets a sentence of their own in between.

import { onBeforeUnmount, ref, type Ref } from 'vue'

import type { Sentence } from './notices'

/** Milliseconds: gathered before the first is told; between two tellings. */
export const GATHER = 500
export const REST = 6000

/** Things of one sort that are counted when there are several; others are each told in their own words. */
const COUNTED = ['newItem', 'heardFrom', 'heardChat', 'heardFact']

export interface Batch {
  /** Told in full, each once, in the order in which they came. */
  readonly full: readonly Sentence[]
  /** How many came of a sort of which there are several. */
  readonly counts: ReadonlyMap<string, number>
}

const sortOf = (s: Sentence): string => (s.key === 'newItem' ? (s.kind ?? 'other') : s.key)

/** What is said of all that came: single things in full, several of a sort as a number. */
export function batch(said: readonly Sentence[]): Batch {
  const counts = new Map<string, number>()
  for (const s of said) if (COUNTED.includes(s.key)) counts.set(sortOf(s), (counts.get(sortOf(s)) ?? 0) + 1)
  for (const [sort, n] of counts) if (n === 1) counts.delete(sort)
  const single = said.filter((s) => !COUNTED.includes(s.key) || !counts.has(sortOf(s)))
  const full = single.filter((s, i) => single.findIndex((o) => JSON.stringify(o) === JSON.stringify(s)) === i)
  return { full, counts }
}

/** `announced` is for the live region; `tell` takes what has just come. Ends with the component. */
export function useAnnouncer(words: (b: Batch) => string): { announced: Ref<string>; tell: (said: readonly Sentence[]) => void } {
  const announced = ref('')
  let waiting: Sentence[] = []
  let timer = 0
  let restUntil = 0

  function say(): void {
    timer = 0
    restUntil = Date.now() + REST
    const next = words(batch(waiting))
    // The same words again are a change only if something differs.
    announced.value = next === announced.value ? `${next}\u00a0` : next
    waiting = []
  }

  function tell(said: readonly Sentence[]): void {
    waiting.push(...said)
    if (waiting.length > 0 && timer === 0) timer = window.setTimeout(say, Math.max(GATHER, restUntil - Date.now()))
  }

  onBeforeUnmount(() => window.clearTimeout(timer))
  return { announced, tell }
}
