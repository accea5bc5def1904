// Press conferences and talks with families, as every screen reads them. Pure.

import type { CheckMark, CheckView, RoundLineView, RoundView, SeatView, StaffView, TraineeView, TurnView } from '../contract'

type View = Pick<TraineeView | StaffView, 'rounds' | 'seats' | 'roles'>

/** The one that is on; at most one is. */
export const openRound = (v: Pick<View, 'rounds'>): RoundView | undefined => v.rounds.find((r) => r.closed_at === null)

/** Whose question is on the floor: the last that was put. */
export const onTheFloor = (r: RoundView): RoundLineView | undefined => r.lines.findLast((l) => l.kind === 'question')

type Timed = Pick<TurnView, 'told_from'>

/** Does it speak of what the story has not come to? */
export const isLater = (q: Timed, now: number): boolean => q.told_from !== null && q.told_from > now

/** Questions whose time has come first, then the rest, each in the author's order. */
export const inTime = <T extends Timed>(questions: readonly T[], now: number): readonly T[] => [
  ...questions.filter((q) => !isLater(q, now)), ...questions.filter((q) => isLater(q, now)),
]

/** What has been answered to it so far; before the first question, the opening statement. */
export function answersNow(r: RoundView): readonly RoundLineView[] {
  const last = r.lines.findLastIndex((l) => l.kind === 'question')
  return r.lines.slice(last + 1)
}

/** Who sits where the answers come from: the role's own people, else the nearest stand-in's. */
export function answering(v: View, r: RoundView): readonly SeatView[] {
  const passed: string[] = []
  let role = r.role_id
  while (role && !passed.includes(role)) {
    const seated = v.seats.filter((s) => s.role_id === role)
    if (seated.length > 0) return seated
    passed.push(role)
    role = v.roles.find((x) => x.role_id === role)?.stand_in ?? ''
  }
  return []
}

export const isMine = (v: View & { readonly me: { readonly participant_id: string } }, r: RoundView): boolean =>
  answering(v, r).some((s) => s.participant_id === v.me.participant_id)

export type Counts = Readonly<Record<CheckMark | 'open', number>>

export function countsOf(checks: readonly CheckView[]): Counts {
  const of = (mark: CheckMark): number => checks.filter((c) => c.tick?.mark === mark).length
  return { yes: of('yes'), partly: of('partly'), no: of('no'), open: checks.filter((c) => c.tick === null).length }
}
