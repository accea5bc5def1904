// A receipt only for what was really on the screen: half visible for a second.

import type { Directive } from 'vue'

import { useExercise } from '../../live/store'

const timers = new WeakMap<Element, number>()
const ids = new WeakMap<Element, string>()

const observer = new IntersectionObserver(
  (changes) => {
    for (const change of changes) {
      const el = change.target
      window.clearTimeout(timers.get(el))
      if (!change.isIntersecting || document.hidden) continue
      timers.set(el, window.setTimeout(() => {
        useExercise().markSeen(ids.get(el) ?? '')
        observer.unobserve(el)
      }, 1000))
    }
  },
  { threshold: 0.5 },
)

/** v-seen="item.item_id" */
export const vSeen: Directive<Element, string> = {
  mounted(el, binding) {
    ids.set(el, binding.value)
    observer.observe(el)
  },
  unmounted(el) {
    window.clearTimeout(timers.get(el))
    observer.unobserve(el)
  },
}
