// When an inject of the facilitator's own comes: a story time between now and the planned end.

import type { StaffView } from '../../contract'
import { storyClock } from '../../ui/time'
import { landing } from './retime'
import { storySeconds } from './storytime'

type Story = Pick<StaffView, 'exercise'>

const AHEAD = 300

/** What is offered first: five minutes on, as the story's clock shows it. */
export const firstTime = (v: Story, now: number): string => storyClock(v.exercise.starts_at, landing(v, now, now + AHEAD))

/** The story second of what was typed, or why there can be nothing then. */
export function plannedAt(v: Story, now: number, typed: string): number | 'none' | 'past' | 'late' {
  const { starts_at, duration } = v.exercise
  const at = storySeconds(typed, starts_at)
  if (at === null) return 'none'
  if (at > duration) return isBefore(v, typed) ? 'past' : 'late'
  return at < now ? 'past' : at
}

/** Before StartEx on the day that it begins: nobody means tomorrow by it. */
function isBefore({ exercise }: Story, typed: string): boolean {
  const [h, m] = typed.trim().split(/[:：]/).map(Number)
  return (h ?? 0) * 3600 + (m ?? 0) * 60 < exercise.starts_at && exercise.starts_at + exercise.duration < 86_400
}
