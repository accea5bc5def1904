// Taking hold of a mark on the chart: the mouse at once, a finger after a long press, so that it can still scroll.

import { ref, type Ref } from 'vue'

export const LONG_PRESS = 400
const BEFORE_DRAG = 4
const STILL = 8

export interface Held { readonly id: string; readonly x: number; readonly y: number; readonly pointer: number; readonly touch: boolean }

interface Dragging {
  /** What a finger has lifted. */
  readonly lifted: Ref<string>
  down(id: string, e: PointerEvent): void
  move(e: PointerEvent): void
  up(): void
  away(): void
  /** To be heard as not passive: what is lifted moves, and the page under it does not. */
  touchMove(e: Event): void
  /** The press that lifted is no click, and opens no menu. */
  wasLifted(): boolean
}

interface To { drag(id: string, clientX: number): void; drop(): void; cancel(): void }

export function useDragging(to: To): Dragging {
  const lifted = ref('')
  let held: Held | null = null
  let isDragged = false
  let after = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function letGo(): void {
    clearTimeout(timer)
    if (lifted.value) after = Date.now()
    held = null
    isDragged = false
    lifted.value = ''
  }

  function lift(): void {
    if (!held) return
    lifted.value = held.id
    // A short buzz where there is one: the finger covers what it lifts.
    if ('vibrate' in navigator) navigator.vibrate(15)
  }

  function down(id: string, e: PointerEvent): void {
    if (e.button !== 0) return
    letGo()
    held = { id, x: e.clientX, y: e.clientY, pointer: e.pointerId, touch: e.pointerType === 'touch' }
    if (held.touch) timer = setTimeout(lift, LONG_PRESS)
  }

  function move(e: PointerEvent): void {
    if (!held || e.pointerId !== held.pointer) return
    const [dx, dy] = [Math.abs(e.clientX - held.x), Math.abs(e.clientY - held.y)]
    // A finger that moves first wants to scroll.
    if (held.touch && !lifted.value) return void (Math.max(dx, dy) > STILL && letGo())
    if (!isDragged && dx < BEFORE_DRAG) return
    isDragged = true
    const svg = e.currentTarget as SVGSVGElement
    if (!svg.hasPointerCapture(held.pointer)) svg.setPointerCapture(held.pointer)
    to.drag(held.id, e.clientX)
  }

  function up(): void {
    const dropped = isDragged
    letGo()
    if (dropped) to.drop()
  }

  function away(): void {
    letGo()
    to.cancel()
  }

  return { lifted, down, move, up, away, touchMove: (e) => void (lifted.value && e.cancelable && e.preventDefault()), wasLifted: () => lifted.value !== '' || Date.now() - after < 500 }
}
