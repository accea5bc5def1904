// What a scrolling box shows, told in coarse steps, so that what depends on it is drawn seldom.

import { onBeforeUnmount, onMounted, reactive, type Ref } from 'vue'

export interface Viewport {
  /** Scrolled to, rounded down to whole steps. */
  left: number
  top: number
  width: number
  height: number
}

const STEP = 240

/** `read` also takes over what a script has just scrolled to, before the browser says so. */
export function useViewport(box: Ref<HTMLElement | null>): { view: Viewport; read: () => void } {
  const view = reactive<Viewport>({ left: 0, top: 0, width: 800, height: 400 })
  let watcher: ResizeObserver | null = null
  const coarse = (n: number): number => Math.floor(n / STEP) * STEP

  function read(): void {
    if (!box.value) return
    view.left = coarse(box.value.scrollLeft)
    view.top = coarse(box.value.scrollTop)
  }

  onMounted(() => {
    if (!box.value) return
    watcher = new ResizeObserver(([entry]) => {
      view.width = Math.floor(entry?.contentRect.width ?? 800)
      view.height = Math.floor(entry?.contentRect.height ?? 400)
    })
    watcher.observe(box.value)
    box.value.addEventListener('scroll', read, { passive: true })
  })
  onBeforeUnmount(() => {
    watcher?.disconnect()
    box.value?.removeEventListener('scroll', read)
  })
  return { view, read }
}

/** A step more on every side, for what is on its way in. */
export const around = (v: Viewport): { left: number; right: number; top: number; bottom: number } => ({
  left: v.left - STEP, right: v.left + v.width + 2 * STEP, top: v.top - STEP, bottom: v.top + v.height + 2 * STEP,
})
