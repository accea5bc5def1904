// Five things to know before the first drill; shown until somebody has been through them in this browser.

import { ref } from 'vue'

const KEY = 'yanlian:tour'

export type Part = 'bar' | 'feed' | 'cases' | 'write' | 'help'
export const STEPS: readonly Part[] = ['bar', 'feed', 'cases', 'write', 'help']

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** In the waiting room it is there by itself; who comes late is asked once. */
export const isTourDone = ref(read() === 'done')
export const wasOffered = ref(read() !== '')
/** Is it open, over the desk? */
export const isTouring = ref(false)

function keep(state: 'offered' | 'done'): void {
  try {
    localStorage.setItem(KEY, state)
  } catch {
    // A forbidden store: it is offered again next time.
  }
}

export function offerTour(): void {
  wasOffered.value = true
  if (!isTourDone.value) keep('offered')
}

export function endTour(): void {
  isTourDone.value = wasOffered.value = true
  isTouring.value = false
  keep('done')
}
