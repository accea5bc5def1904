// What is chosen in a form beside its text: kept in this browser until it is sent, as drafts are on the server.

import { ref, type Ref, watch } from 'vue'

const PREFIX = 'yanlian:form:'

function read<T>(key: string, empty: T): T {
  try {
    const kept = localStorage.getItem(PREFIX + key)
    return kept === null ? empty : { ...empty, ...(JSON.parse(kept) as Partial<T>) }
  } catch {
    return empty
  }
}

/** A form's choices under `key`; setting `empty()` again forgets them. */
export function kept<T extends object>(key: string, empty: () => T): Ref<T> {
  const value = ref(read(key, empty())) as Ref<T>
  watch(value, (now) => {
    try {
      if (JSON.stringify(now) === JSON.stringify(empty())) localStorage.removeItem(PREFIX + key)
      else localStorage.setItem(PREFIX + key, JSON.stringify(now))
    } catch {
      // A full or forbidden store: the choices live as long as the page.
    }
  }, { deep: true })
  return value
}
