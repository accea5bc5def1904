// Anybody's stop and real emergency, wherever the two buttons stand. While the story runs the first press halts it for
// everybody; why, and whether something real has happened, is asked afterwards. Who pressed by a slip takes it back.

import { computed, type ComputedRef, ref, type Ref } from 'vue'

import { errorText } from '../i18n'
import { ApiError } from '../live/api'
import { useExercise } from '../live/store'

/** Real seconds for which the way back is offered; the server takes it for some more, as a line may be slow. */
export const SLIP = 20_000

/** When this window stopped the exercise, by the browser's clock; 0: it did not. */
const pressedAt = ref(0)
let onItsWay = false

export interface Halting {
  /** What is being asked for. */
  readonly asking: Ref<'' | 'stop' | 'real'>
  readonly error: Ref<string>
  /** It stands by one's own stop, to which nobody has given a reason yet. */
  readonly isMine: ComputedRef<boolean>
  /** Seconds for which one may still take one's stop back. */
  readonly slipLeft: ComputedRef<number>
  press: (what: 'stop' | 'real') => void
  halt: (note: string) => Promise<void>
  /** Why one has stopped it. */
  explain: (note: string) => Promise<void>
  takeBack: () => Promise<void>
}

export function useHalting(): Halting {
  const store = useExercise()
  const asking = ref<'' | 'stop' | 'real'>('')
  const error = ref('')
  const clock = computed(() => store.view?.clock)
  const isMine = computed(() => clock.value?.status === 'paused' && clock.value.pause_cause === 'stop' && !clock.value.pause_note && clock.value.pause_by === store.view?.me.name)
  const slipLeft = computed(() => (isMine.value && pressedAt.value ? Math.max(0, Math.ceil((pressedAt.value + SLIP - store.now) / 1000)) : 0))

  async function give(work: () => Promise<unknown>): Promise<void> {
    error.value = ''
    try {
      await work()
    } catch (e) {
      error.value = errorText(e)
    }
  }

  /** A second press while the first is on its way, or has been heard, is no second stop. */
  async function stopNow(): Promise<void> {
    if (onItsWay) return
    onItsWay = true
    await give(() => store.command('StopExercise', { note: '' }))
    pressedAt.value = Date.now()
    onItsWay = false
  }

  function press(what: 'stop' | 'real'): void {
    if (clock.value?.status === 'running') void stopNow()
    if (what === 'real' || (clock.value?.status !== 'running' && !isMine.value)) asking.value = what
  }

  async function halt(note: string): Promise<void> {
    const type = asking.value === 'real' ? 'DeclareRealEmergency' : 'StopExercise'
    asking.value = ''
    await give(() => store.command(type, { note }))
  }

  const explain = (note: string): Promise<void> => give(() => store.command('StopExercise', { note }))
  const takeBack = (): Promise<void> => give(() => store.command('TakeStopBack', {}).catch((e: unknown) => {
    // Somebody has resumed it meanwhile: what was wanted has come about.
    if (!(e instanceof ApiError && clock.value?.status === 'running')) throw e
  }))
  return { asking, error, isMine, slipLeft, press, halt, explain, takeBack }
}
