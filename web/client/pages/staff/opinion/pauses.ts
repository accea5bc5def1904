// When the story stood still, on the story's own clock. Pure.

import type { StaffView } from '../../../contract'

/** Story times of pauses since StartEx, each once. */
export const pausesOf = (v: Pick<StaffView, 'log'>): readonly number[] => [...new Set(v.log.filter((l) => l.type === 'ExercisePaused').map((l) => l.at))]
