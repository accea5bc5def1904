// What is chosen in a form beside its text: kept in this browser until it is sent, as drafts are on the server.

import { effectScope, ref, type Ref, watch } from 'vue'

const PREFIX = 'yanlian:form:'
const open = new Map<string, Ref<object>>()

function read<T>(key: string, empty: T): T {
  try {
    const found = localStorage.getItem(PREFIX + key)
    return found === null ? empty : { ...empty, ...(JSON.parse(found) as Partial<T>) }
  } catch {
    return empty
  }
}

function save(key: string, now: object, empty: object): void {
  try {
    if (JSON.stringify(now) === JSON.stringify(empty)) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, JSON.stringify(now))
  } catch {
    // A full or forbidden store: the choices live as long as the page.
  }
}

/** A form's choices under `key`, the same for all who ask; setting `empty()` again forgets them. */
export function kept<T extends object>(key: string, empty: () => T): Ref<T> {
  const known = open.get(key)
  if (known) return known as Ref<T>
  const value = ref(read(key, empty())) as Ref<T>
  open.set(key, value as Ref<object>)
  // Outlives the component that asked first.
  effectScope(true).run(() => watch(value, (now) => save(key, now, empty()), { deep: true }))
  return value
}

/** The channel for which one writes a statement. */
export const statementPlace = (exerciseId: string, participantId: string): Ref<{ channel: string }> =>
  kept(`${exerciseId}:${participantId}:statement`, () => ({ channel: '' }))
