// Commands from the staff pages: one line on the screen says why the last one was refused.

import { ref } from 'vue'

import type { CommandData, CommandType } from '../../contract'
import { errorText } from '../../i18n'
import { useExercise } from '../../live/store'

const refusal = ref('')

interface Act {
  readonly refusal: typeof refusal
  act<T extends CommandType>(type: T, data: CommandData[T]): Promise<boolean>
}

export function useAct(): Act {
  const store = useExercise()
  async function act<T extends CommandType>(type: T, data: CommandData[T]): Promise<boolean> {
    refusal.value = ''
    try {
      await store.command(type, data)
      return true
    } catch (e) {
      refusal.value = errorText(e)
      return false
    }
  }
  return { refusal, act }
}
