// A list of hundreds that draws only what is near the window; the rest keep their height. What is read never moves.

import { type Directive, onBeforeUnmount, type Ref, shallowReactive } from 'vue'

import { isPrinting } from '../../../ui/printing'

/** This much beyond the edges is drawn, so that scrolling meets no blank. */
const MARGIN = 1200
/** The first ones are always there: they are seen the moment they are let in. */
const FIRST = 6

export interface Windowed {
  readonly isNear: (id: string, index: number) => boolean
  /** The height that an entry keeps while it is not drawn. */
  readonly heightOf: (id: string, estimate: number) => string
  readonly vNear: Directive<HTMLElement, string>
}

export function useWindowed(box: Ref<HTMLElement | null>): Windowed {
  const near = shallowReactive(new Set<string>())
  const heights = new Map<string, number>()
  const ids = new WeakMap<Element, string>()
  let observer: IntersectionObserver | null = null

  function changed(changes: IntersectionObserverEntry[]): void {
    // A pane that is not shown tells nothing of what is near.
    if (!box.value || box.value.offsetParent === null) return
    for (const c of changes) {
      const id = ids.get(c.target) ?? ''
      if (c.isIntersecting) near.add(id)
      else if (near.has(id) && !c.target.contains(document.activeElement)) {
        heights.set(id, c.boundingClientRect.height)
        near.delete(id)
      }
    }
  }

  const watcher = (): IntersectionObserver => (observer ??= new IntersectionObserver(changed, { root: box.value, rootMargin: `${MARGIN}px 0px` }))
  onBeforeUnmount(() => observer?.disconnect())

  const isNear = (id: string, index: number): boolean => index < FIRST || near.has(id) || isPrinting.value
  return {
    isNear,
    heightOf: (id, estimate) => `${heights.get(id) ?? estimate}px`,
    vNear: {
      mounted(el, binding) {
        ids.set(el, binding.value)
        watcher().observe(el)
      },
      updated: (el, binding) => void ids.set(el, binding.value),
      unmounted: (el) => observer?.unobserve(el),
    },
  }
}
