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

/** Where somebody without a seat goes on. */
export function backToJoin(view: TraineeView): string {
  const code = localStorage.getItem(KEY + view.exercise.exercise_id)
  return code ? `/join/${encodeURIComponent(code)}?as=${encodeURIComponent(view.me.participant_id)}` : '/join'
}
