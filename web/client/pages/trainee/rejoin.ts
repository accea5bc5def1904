// The way back into an exercise for somebody who left the seat: the join page, by the code that brought them.

import type { TraineeView } from '../../contract'

const KEY = 'yanlian:code:'

export function rememberCode(exerciseId: string, code: string): void {
  try {
    localStorage.setItem(KEY + exerciseId, code)
  } catch {
    // A forbidden store: they type the code again.
  }
}

/** The join page of an exercise, with its code filled in where this browser knows it. */
export function codeOf(exerciseId: string): string {
  const code = localStorage.getItem(KEY + exerciseId)
  return code ? `/join/${encodeURIComponent(code)}` : '/join'
}

/** Where somebody without a seat goes on. */
export function backToJoin(view: TraineeView): string {
  const way = codeOf(view.exercise.exercise_id)
  return way === '/join' ? way : `${way}?as=${encodeURIComponent(view.me.participant_id)}`
}
