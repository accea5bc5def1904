// What the join page derives from an exercise's card. Pure.

import type { LocalizedText, ParticipantKind, Status } from '../../contract'
import { storyClock } from '../../ui/time'
import { standIn } from './seats'

export interface JoinedMe { readonly exercise_id: string; readonly participant_id: string; readonly name: string; readonly kind: ParticipantKind; readonly consented: boolean; readonly roles: readonly string[] }

/** Somebody of the same name who is in the exercise already. */
export interface Namesake { readonly name: string; readonly is_online: boolean; readonly roles: readonly LocalizedText[] }

export interface JoinRole {
  readonly role_id: string
  readonly name: LocalizedText
  readonly duty: LocalizedText
  readonly stand_in: string
  readonly held_by: readonly string[]
}

export interface JoinCard {
  readonly kind: ParticipantKind
  /** Its name where several teams play side by side. */
  readonly team?: string
  /** What the facilitator calls this exercise; "" for none. */
  readonly name?: string
  readonly title: LocalizedText
  readonly organisation: LocalizedText
  readonly summary: LocalizedText
  readonly content_note: LocalizedText
  readonly status: Status
  /** What the story's clock shows at StartEx, and story seconds since. */
  readonly starts_at?: number
  readonly story?: number
  readonly duration: number
  readonly pace: number
  readonly minutes?: number
  readonly roles: readonly JoinRole[]
  readonly small_team?: readonly (readonly string[])[]
  readonly pair_team?: readonly (readonly string[])[]
  /** Which of the two write what nobody else clears. */
  readonly pair_uncleared?: readonly number[]
  readonly me: JoinedMe | null
}

/** The story's clock while it goes: the briefing tells of the time at StartEx. null before and after. */
export function storyNow(card: Pick<JoinCard, 'status' | 'starts_at' | 'story'>): { readonly now: string; readonly then: string } | null {
  if (!['running', 'paused'].includes(card.status) || card.starts_at === undefined || card.story === undefined) return null
  return { now: storyClock(card.starts_at, card.story), then: storyClock(card.starts_at, 0) }
}

/** Real minutes that the drill is planned to take. */
export const plannedMinutes = (card: JoinCard): number => card.minutes ?? Math.round(card.duration / card.pace / 60)

/** Who stands in for a role while nobody sits in it; `mine` counts as taken. undefined: nobody, or not needed. */
export function standsIn(card: JoinCard, role: JoinRole, mine: readonly string[]): JoinRole | undefined {
  const isTaken = (id: string): boolean => mine.includes(id) || (card.roles.find((r) => r.role_id === id)?.held_by.length ?? 0) > 0
  const actor = standIn(card.roles, isTaken, role.role_id)
  return actor === role.role_id ? undefined : card.roles.find((r) => r.role_id === actor)
}

/** Key of what is said of who clears whose texts where two people hold all roles, with the set that nobody else clears. */
export function clearing(card: JoinCard): { readonly key: 'join.twoBoth' | 'join.twoOne' | 'join.twoNone'; readonly n: number; readonly other: number } {
  const [first, second] = card.pair_uncleared ?? []
  if (first === undefined) return { key: 'join.twoBoth', n: 0, other: 0 }
  return { key: second === undefined ? 'join.twoOne' : 'join.twoNone', n: first + 1, other: 2 - first }
}

export interface TeamSeat { readonly roles: readonly JoinRole[]; readonly heldBy: readonly string[]; readonly isWhole: boolean }

/** The seats of a team of three and of one of two, each with who already sits in its roles, and whether in all of them. */
export function smallTeams(card: JoinCard): readonly (readonly TeamSeat[])[] {
  return [card.small_team ?? [], card.pair_team ?? []].filter((sets) => sets.length > 0).map((sets) => sets.map((ids) => seatOf(card, ids)))
}

function seatOf(card: JoinCard, ids: readonly string[]): TeamSeat {
  const roles = card.roles.filter((r) => ids.includes(r.role_id))
  return { roles, heldBy: [...new Set(roles.flatMap((r) => r.held_by))], isWhole: roles.every((r) => r.held_by.length > 0) }
}
