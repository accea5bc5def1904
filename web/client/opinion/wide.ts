// How wide a box is drawn, in pixels: 0 until it is known. What is placed in shares can then leave room for a finger.

import { onBeforeUnmount, type Ref, ref, watch } from 'vue'

export function useWide(box: Ref<HTMLElement | null>): Ref<number> {
  const wide = ref(0)
  // Nothing is laid out where there is no observer (tests outside a browser).
  const watcher = 'ResizeObserver' in window ? new ResizeObserver(([entry]) => { wide.value = Math.round(entry?.contentRect.width ?? 0) }) : null
  watch(box, (now) => {
    watcher?.disconnect()
    if (now) watcher?.observe(now)
  })
  onBeforeUnmount(() => watcher?.disconnect())
  return wide
}
