// What somebody who comes late has to know, from the view that they have. Pure.

import type { LocalizedText, ResponseView, TraineeView } from '../../contract'
import { declaredLevel } from './desk'

/** Story seconds after which there is something to catch up with. */
const BEGINNING = 120
const PUBLIC = ['statement', 'correction', 'withdrawal']

/** The drill is under way, and one has not said a word in it. */
export const cameLate = (v: TraineeView, now: number): boolean =>
  (v.clock.status === 'running' || v.clock.status === 'paused') && now > BEGINNING && !v.responses.some((r) => r.participant_id === v.me.participant_id)

export interface SoFar { readonly level: LocalizedText | undefined; readonly published: readonly ResponseView[] }

export const soFar = (v: TraineeView): SoFar => ({
  level: declaredLevel(v)?.level.name,
  published: v.responses.filter((r) => PUBLIC.includes(r.kind) && r.item_id === null),
})
