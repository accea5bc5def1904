// A receipt only for what was really on the screen: half of it, or a third of a window of it, for a second. On a phone
// bars leave little more than half of the window, and a long letter fills less than that.

import type { Directive } from 'vue'

import { useExercise } from '../../live/store'

const STEPS = [0, 0.1, 0.2, 0.3, 0.4, 0.5]
const timers = new Map<Element, number>()
const marks = new WeakMap<Element, () => void>()
const inView = new Set<Element>()

const observer = new IntersectionObserver(
  (changes) => {
    for (const change of changes) {
      const much = (change.rootBounds?.height ?? window.innerHeight) / 3
      const isSeen = change.intersectionRatio >= 0.5 || (change.isIntersecting && change.intersectionRect.height >= much)
      if (isSeen) inView.add(change.target)
      else inView.delete(change.target)
      count(change.target)
    }
  },
  { threshold: STEPS },
)

/** Start the second, or stop it where the element has gone or the window is hidden. */
function count(el: Element): void {
  if (!inView.has(el) || document.hidden) {
    window.clearTimeout(timers.get(el))
    timers.delete(el)
  } else if (!timers.has(el)) timers.set(el, window.setTimeout(() => receipt(el), 1000))
}

function receipt(el: Element): void {
  marks.get(el)?.()
  forget(el)
}

function forget(el: Element): void {
  window.clearTimeout(timers.get(el))
  timers.delete(el)
  inView.delete(el)
  observer.unobserve(el)
}

document.addEventListener('visibilitychange', () => inView.forEach(count))

/** v-seen="item.item_id" */
export const vSeen: Directive<Element, string> = {
  mounted(el, binding) {
    marks.set(el, () => useExercise().markSeen(binding.value))
    observer.observe(el)
  },
  unmounted: forget,
}

/** v-read="line.message_id": as `v-seen` for a line of the chat; "" while the chat is out of sight. */
export const vRead: Directive<Element, string> = {
  mounted: watchLine,
  updated(el, binding) {
    if (binding.value !== binding.oldValue) watchLine(el, binding)
  },
  unmounted: forget,
}

function watchLine(el: Element, binding: { value: string }): void {
  forget(el)
  if (!binding.value) return
  marks.set(el, () => useExercise().markRead(binding.value))
  observer.observe(el)
}
