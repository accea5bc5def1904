// Trainees' words that need no answer, as this facilitator has said; remembered in this browser.

import { ref } from 'vue'

const key = (exerciseId: string): string => `yanlian:let-be:${exerciseId}`
let exercise = ''

export const letBe = ref<readonly string[]>([])

/** What was let be in this exercise, from an earlier look at it. */
export function recallLetBe(exerciseId: string): void {
  exercise = exerciseId
  try {
    letBe.value = JSON.parse(localStorage.getItem(key(exerciseId)) ?? '[]') as string[]
  } catch {
    letBe.value = []
  }
}

export function addLetBe(responseId: string): void {
  letBe.value = [...letBe.value, responseId]
  try {
    localStorage.setItem(key(exercise), JSON.stringify(letBe.value))
  } catch {
    // A forbidden store: it comes back after a reload.
  }
}
