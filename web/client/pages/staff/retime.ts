// Another time for an inject that has not been sent. What is dragged lands on a whole minute.

import type { EditInject, InjectView, StaffView } from '../../contract'

const GRID = 60

/** Has it a time of its own that may still be changed by this person? */
export function canRetime(v: Pick<StaffView, 'me' | 'clock'>, i: InjectView): boolean {
  const isOpen = i.progress.status === 'waiting' || i.progress.status === 'held'
  return isOpen && i.unless_action === null && i.follows === null && !i.branches && v.me.kind === 'facilitator' && v.clock.status !== 'ended'
}

/** The nearest allowed time: on a whole minute of the story's clock, not before now nor after the planned end. */
export function landing(v: Pick<StaffView, 'exercise'>, now: number, at: number): number {
  const { starts_at, duration } = v.exercise
  const whole = (t: number, round: (n: number) => number): number => round((starts_at + t) / GRID) * GRID - starts_at
  // A little ahead of now: the command is under way for a moment.
  return Math.max(whole(now + 2, Math.ceil), Math.min(whole(at, Math.round), whole(duration, Math.floor)))
}

/** The command that changes nothing but the time. */
export const retimed = (i: InjectView, at: number): EditInject => ({
  inject_id: i.inject_id, title: i.title, to_roles: i.to_roles, at, ...(i.kind === 'call' ? { lines: i.lines } : { text: i.text }),
})
