// The lines of one's phone: the call one is in, and who rings meanwhile.

import { computed, type ComputedRef } from 'vue'

import { type ItemView, RING_SECONDS, type TraineeView } from '../../contract'
import { useExercise } from '../../live/store'
import { ringing } from './desk'
import { place } from './place'

export interface Lines {
  /** Who rings while one talks. */
  readonly others: ComputedRef<ItemView[]>
  /** Real seconds until a ringing call counts as missed. */
  readonly secondsLeft: (item: ItemView) => number
  readonly answer: () => Promise<unknown>
  readonly end: () => Promise<unknown>
  readonly decline: (item: ItemView) => Promise<unknown>
  /** End the one and take the other. */
  readonly swap: (item: ItemView) => Promise<unknown>
}

export function useLines(view: () => TraineeView, item: () => ItemView): Lines {
  const store = useExercise()
  const end = (): Promise<unknown> => store.command('EndCall', { item_id: item().item_id })
  return {
    others: computed(() => (item().call?.status === 'talking' ? ringing(view(), store.activeNow) : [])),
    secondsLeft: (i) => Math.min(RING_SECONDS, Math.max(0, Math.ceil((i.call?.ring_until ?? 0) - store.activeNow))),
    answer: () => store.command('AnswerCall', { item_id: item().item_id }),
    end,
    decline: (i) => store.command('DeclineCall', { item_id: i.item_id }),
    swap: async (other) => {
      await end()
      place.held = ''
      return store.command('AnswerCall', { item_id: other.item_id })
    },
  }
}
