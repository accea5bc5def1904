// Anybody's stop and real emergency: asked once, then said to all; wherever the two buttons stand.

import { ref, type Ref } from 'vue'

import { errorText } from '../i18n'
import { useExercise } from '../live/store'

export interface Halting {
  /** What is being asked for. */
  readonly asking: Ref<'' | 'stop' | 'real'>
  readonly error: Ref<string>
  halt: (note: string) => Promise<void>
}

export function useHalting(): Halting {
  const store = useExercise()
  const asking = ref<'' | 'stop' | 'real'>('')
  const error = ref('')
  async function halt(note: string): Promise<void> {
    const type = asking.value === 'real' ? 'DeclareRealEmergency' : 'StopExercise'
    asking.value = ''
    error.value = ''
    try {
      await store.command(type, { note })
    } catch (e) {
      error.value = errorText(e)
    }
  }
  return { asking, error, halt }
}
