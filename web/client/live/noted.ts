// What somebody has put away on the desk (a word, a jump, the offer of the tour): kept with the seat as drafts are, so that
// it stays away on another device.

import { useExercise } from './store'

/** The server keeps it out of the list of unsent drafts by this name. */
export const NOTED_SLOT = 'noted'
/** A long drill has some dozens; the oldest go first. */
const MOST = 300

export const listed = (kept: string): readonly string[] => kept.split(' ').filter((id) => id !== '')

/** `kept` with `id` at its end. */
export function withId(kept: string, id: string): string {
  const ids = listed(kept)
  return ids.includes(id) ? kept : [...ids, id].slice(-MOST).join(' ')
}

export interface Noted {
  has(id: string): boolean
  note(id: string): void
}

export function useNoted(): Noted {
  const store = useExercise()
  return {
    has: (id) => listed(store.draft(NOTED_SLOT)).includes(id),
    note: (id) => {
      const now = store.draft(NOTED_SLOT)
      const next = withId(now, id)
      if (next !== now) store.setDraft(NOTED_SLOT, next)
    },
  }
}
