// Story time in steps of a few seconds: counts move, and screens are not drawn anew four times a second for it.

import { computed, ref } from 'vue'

import { useExercise } from '../../../live/store'

const STEP = 4
const isOpen = ref(false)
let source: ReturnType<typeof useExercise> | null = null

/** Story seconds, the same until the next step; 0 while no exercise is open. */
export const beat = computed(() => (isOpen.value && source ? Math.floor(source.storyNow / STEP) * STEP : 0))

export function followStory(): void {
  source = useExercise()
  isOpen.value = true
}
