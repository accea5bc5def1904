// Posts that one keeps an eye on: one's own bookmark in this browser, nobody else sees it.

import type { Ref } from 'vue'

import type { TraineeView } from '../../../contract'
import { kept } from '../kept'

export const pins = (view: TraineeView): Ref<{ ids: string[] }> =>
  kept(`${view.exercise.exercise_id}:${view.me.participant_id}:pins`, (): { ids: string[] } => ({ ids: [] }))

export function togglePin(view: TraineeView, id: string): void {
  const now = pins(view)
  now.value = { ids: now.value.ids.includes(id) ? now.value.ids.filter((p) => p !== id) : [...now.value.ids, id] }
}
