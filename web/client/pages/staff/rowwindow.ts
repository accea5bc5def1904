// A long list in a scrolling box: only the rows in sight are drawn, each as high as it turns out to be.

import { computed, type ComputedRef, onBeforeUnmount, onMounted, ref, type Ref, shallowRef, triggerRef } from 'vue'

import { isPrinting } from '../../ui/printing'
import { offsetOf, type Shown, shownRows } from './windowing'

// Shorter lists are drawn whole: the browser's own search finds everything in them.
const WHOLE = 150
const SLACK = 400

interface RowWindow {
  readonly shown: ComputedRef<Shown>
  /** For each drawn row: `:ref="watchRow"` on an element with data-key. */
  watchRow(el: unknown): void
  /** Brings row `n` into the box if it is not there; `below` puts it so far under the top. */
  reveal(n: number, below?: number): void
}

export function useRowWindow(box: Ref<HTMLElement | null>, keys: () => readonly string[], guess: (n: number) => number): RowWindow {
  const top = ref(0)
  const room = ref(400)
  const known = shallowRef(new Map<string, number>())
  const heights = computed(() => keys().map((k, n) => known.value.get(k) ?? guess(n)))
  const shown = computed((): Shown => (isPrinting.value || heights.value.length <= WHOLE ? { from: 0, to: heights.value.length, before: 0, after: 0 } : shownRows(heights.value, top.value, room.value, SLACK)))
  let sizes: ResizeObserver | null = null

  function measured(entries: ResizeObserverEntry[]): void {
    let isNew = false
    for (const { target } of entries) {
      if (target === box.value) {
        room.value = box.value.clientHeight
        continue
      }
      const key = target instanceof HTMLElement ? (target.dataset.key ?? '') : ''
      const high = target.getBoundingClientRect().height
      if (high > 0 && known.value.get(key) !== high) isNew = Boolean(known.value.set(key, high))
    }
    if (isNew) triggerRef(known)
  }

  const read = (): void => void (top.value = box.value?.scrollTop ?? 0)

  onMounted(() => {
    sizes = new ResizeObserver(measured)
    if (!box.value) return
    sizes.observe(box.value)
    box.value.addEventListener('scroll', read, { passive: true })
    box.value.querySelectorAll('[data-key]').forEach((el) => sizes?.observe(el))
  })
  onBeforeUnmount(() => {
    sizes?.disconnect()
    box.value?.removeEventListener('scroll', read)
  })

  const watched = new WeakSet<Element>()
  function watchRow(el: unknown): void {
    if (!(el instanceof Element) || watched.has(el) || !sizes) return
    watched.add(el)
    sizes.observe(el)
  }

  function reveal(n: number, below = -1): void {
    const el = box.value
    if (!el || n < 0) return
    const head = el.querySelector<HTMLElement>('.titles')?.offsetHeight ?? 0
    const y = offsetOf(heights.value, n)
    const high = heights.value[n] ?? 0
    if (below >= 0) el.scrollTop = y - below
    else if (y < el.scrollTop) el.scrollTop = y
    else if (y + high + head > el.scrollTop + el.clientHeight) el.scrollTop = y + high + head - el.clientHeight
    read()
  }

  return { shown, watchRow, reveal }
}
