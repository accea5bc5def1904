// What an evaluator's browser remembers: rating blind, whether single keys act, and that the first steps were read.

const get = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const set = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A forbidden store: it holds until the page is left.
  }
}

const BLIND = 'yanlian:blind:'
const KEYS = 'yanlian:desk-keys'
const FIRST = 'yanlian:evaluate-first'

export const isBlindKept = (participantId: string): boolean => get(BLIND + participantId) === 'on'
export const keepBlind = (participantId: string, on: boolean): void => set(BLIND + participantId, on ? 'on' : 'off')
export const areKeysKept = (): boolean => get(KEYS) !== 'off'
export const keepKeys = (on: boolean): void => set(KEYS, on ? 'on' : 'off')
export const areStepsRead = (): boolean => get(FIRST) === 'read'
export const keepStepsRead = (): void => set(FIRST, 'read')
