// The scorecard of the exercise in the store: pushed after events, asked for at the start and while time alone passes.

import { onBeforeUnmount, type Ref, shallowRef, watch } from 'vue'

import type { Scorecard } from '../../contract'
import { get } from '../../live/api'
import { useExercise } from '../../live/store'

const AGAIN_EVERY = 10_000
const TRIES = 5

export function useCard(exerciseId: Ref<string>): { card: Ref<Scorecard | null>; ask: () => Promise<void> } {
  const store = useExercise()
  const card = shallowRef<Scorecard | null>(null)
  let tries = 0

  async function ask(): Promise<void> {
    const me = store.staff?.me.participant_id
    if (me === undefined) return
    const asked = exerciseId.value
    try {
      const answer = await get<Scorecard>(`/api/exercises/${asked}/scorecard?as=${encodeURIComponent(me)}`)
      if (asked === exerciseId.value) card.value = answer
    } catch {
      // The next push or round brings it; without any card there is nothing to show, so ask again.
      if (card.value === null && tries++ < TRIES) window.setTimeout(() => void askWithPlace(), 700)
    }
  }

  /** Asks for the exercise first: a facilitator's browser gets its place again if it lost it. */
  async function askWithPlace(): Promise<void> {
    if (store.staff?.me.kind === 'facilitator') await get(`/api/exercises/${exerciseId.value}`).catch(() => undefined)
    await ask()
  }

  watch(() => store.scorecard, (pushed) => {
    if (pushed) card.value = pushed
  })
  watch(() => [store.staff?.me.participant_id, store.staff?.clock.status], () => void ask(), { immediate: true })
  watch(exerciseId, () => (card.value = null))
  const timer = window.setInterval(() => {
    if (store.staff?.clock.status === 'running' && !document.hidden) void ask()
  }, AGAIN_EVERY)
  onBeforeUnmount(() => window.clearInterval(timer))
  return { card, ask }
}
