// Commands from the staff pages: one line on the screen says why the last one was refused.

import { ref } from 'vue'

import type { CommandData, CommandType } from '../../contract'
import { errorText } from '../../i18n'
import { useExercise } from '../../live/store'

const refusal = ref('')
const underWay = new Map<string, Promise<boolean>>()

interface Act {
  readonly refusal: typeof refusal
  act<T extends CommandType>(type: T, data: CommandData[T]): Promise<boolean>
}

export function useAct(): Act {
  const store = useExercise()
  /** The same again while it is on its way is the same click. */
  function act<T extends CommandType>(type: T, data: CommandData[T]): Promise<boolean> {
    const key = JSON.stringify([type, data])
    const going = underWay.get(key) ?? give(type, data).finally(() => underWay.delete(key))
    underWay.set(key, going)
    return going
  }

  async function give<T extends CommandType>(type: T, data: CommandData[T]): Promise<boolean> {
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
