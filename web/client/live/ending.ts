// The planned end of the story: reached, and no EndEx announced yet.

import type { ClockView } from '../contract'

interface Planned {
  readonly clock: Pick<ClockView, 'status' | 'ends_at'>
  readonly exercise: { readonly duration: number }
}

export function isPastPlan({ clock, exercise }: Planned, story: number): boolean {
  return (clock.status === 'running' || clock.status === 'paused') && clock.ends_at === null && story >= exercise.duration
}
