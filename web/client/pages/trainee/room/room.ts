// Is one in the room? The seat that answers is led in; the others look in when they like. Everybody may step out.

import { computed, type ComputedRef, ref, type Ref, watch } from 'vue'

import type { RoundView, TraineeView } from '../../../contract'
import { isMine, openRound } from '../../../rounds/rounds'

export interface Room {
  /** The round that is on. */
  readonly on: ComputedRef<RoundView | undefined>
  /** The one that covers the desk; it stays after its end until one goes. */
  readonly shown: ComputedRef<RoundView | undefined>
  enter(id: string): void
  leave(): void
}

export function useRoom(view: Readonly<Ref<TraineeView | null>>): Room {
  const inside = ref('')
  const isLive = computed(() => view.value !== null && ['running', 'paused'].includes(view.value.clock.status))
  const on = computed(() => (view.value && isLive.value ? openRound(view.value) : undefined))
  const shown = computed(() => (isLive.value ? view.value?.rounds.find((r) => r.round_id === inside.value) : undefined))
  const calledIn = computed(() => (view.value && on.value && isMine(view.value, on.value) ? on.value.round_id : ''))
  watch(calledIn, (id) => {
    if (id) inside.value = id
  }, { immediate: true })
  return { on, shown, enter: (id) => void (inside.value = id), leave: () => void (inside.value = '') }
}
