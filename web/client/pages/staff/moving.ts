// Giving an inject another time on the chart: dragged, or by keys and then confirmed; taken back with one click.

import { computed, type ComputedRef, ref, type Ref } from 'vue'

import type { InjectView, StaffView } from '../../contract'
import { useAct } from './act'
import { canRetime, landing, retimed } from './retime'

export interface Moving { readonly injectId: string; readonly at: number; readonly by: 'pointer' | 'keys' }
export interface Moved { readonly injectId: string; readonly from: number; readonly to: number }

interface Mover {
  readonly moving: Ref<Moving | null>
  readonly moved: Ref<Moved | null>
  readonly mayUndo: ComputedRef<boolean>
  moveTo(injectId: string, at: number, by: Moving['by']): void
  nudge(injectId: string, seconds: number): boolean
  drop(): Promise<void>
  cancel(): void
  undo(): Promise<void>
}

export function useMoving(view: () => StaffView, now: () => number): Mover {
  const { act } = useAct()
  const moving = ref<Moving | null>(null)
  const moved = ref<Moved | null>(null)
  const find = (id: string): InjectView | undefined => view().injects.find((i) => i.inject_id === id)

  function moveTo(injectId: string, at: number, by: Moving['by']): void {
    const inject = find(injectId)
    if (inject && canRetime(view(), inject)) moving.value = { injectId, at: landing(view(), now(), at), by }
  }

  function nudge(injectId: string, seconds: number): boolean {
    const inject = find(injectId)
    if (!inject || !canRetime(view(), inject)) return false
    const from = moving.value?.injectId === injectId ? moving.value.at : inject.due
    moveTo(injectId, from + seconds, 'keys')
    return true
  }

  async function send(injectId: string, at: number): Promise<number | null> {
    const inject = find(injectId)
    if (!inject || inject.due === at) return null
    const before = inject.due
    return (await act('EditInject', retimed(inject, at))) ? before : null
  }

  async function drop(): Promise<void> {
    const move = moving.value
    if (!move) return
    const from = await send(move.injectId, move.at)
    moving.value = null
    if (from !== null) moved.value = { injectId: move.injectId, from, to: move.at }
  }

  async function undo(): Promise<void> {
    const move = moved.value
    moved.value = null
    if (move) await send(move.injectId, move.from)
  }

  // Where it was has passed, or it has been sent: nothing to go back to.
  const mayUndo = computed(() => {
    const move = moved.value
    const inject = move && find(move.injectId)
    return Boolean(move && inject && canRetime(view(), inject) && inject.due === move.to && move.from > now())
  })

  return { moving, moved, mayUndo, moveTo, nudge, drop, cancel: () => void (moving.value = null), undo }
}
