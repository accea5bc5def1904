// One press calls the facilitator, from the bar or from the menu.

import { ref, type Ref } from 'vue'

import { errorText } from '../i18n'
import { useExercise } from '../live/store'

export interface Hand {
  readonly error: Ref<string>
  /** Whether it went. */
  raise: (text?: string) => Promise<boolean>
}

export function useHand(): Hand {
  const store = useExercise()
  const error = ref('')
  async function raise(text = ''): Promise<boolean> {
    error.value = ''
    try {
      await store.command('RaiseHand', { text })
      return true
    } catch (e) {
      error.value = errorText(e)
      return false
    }
  }
  return { error, raise }
}
