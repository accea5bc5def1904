// Which notes may be projected: chosen on the console, shown in the window on the projector. Both are of one
// browser, so the choice lies in its store and the other window hears of it; nothing secret is shown to choose from.

import { onBeforeUnmount, ref, type Ref } from 'vue'

const key = (exerciseId: string): string => `yanlian:hotwash:${exerciseId}`

function read(exerciseId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(exerciseId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((x) => typeof x === 'string') : []
  } catch {
    return []
  }
}

export function usePicked(exerciseId: string): { picked: Ref<readonly string[]>; toggle: (noteId: string) => void } {
  const picked = ref<readonly string[]>(read(exerciseId))

  function toggle(noteId: string): void {
    picked.value = picked.value.includes(noteId) ? picked.value.filter((x) => x !== noteId) : [...picked.value, noteId]
    try {
      localStorage.setItem(key(exerciseId), JSON.stringify(picked.value))
    } catch {
      // A forbidden store: the choice holds in this window only.
    }
  }

  const hear = (e: StorageEvent): void => void (e.key === key(exerciseId) && (picked.value = read(exerciseId)))
  window.addEventListener('storage', hear)
  onBeforeUnmount(() => window.removeEventListener('storage', hear))
  return { picked, toggle }
}
