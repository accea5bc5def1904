// A group on the screen: what the server says of it, and how each team is doing in a few figures.

import type { LocalizedText, ResponseView, Scorecard, StaffView } from '../../contract'
import type { ExerciseAdmin } from '../staff/admin'
import { openActions } from '../staff/jumping'
import { seatRows } from '../staff/seating'
import { type Watched, watchDesks } from '../staff/watch'

export interface GroupListed {
  readonly group_id: string
  readonly scenario: string
  /** What facilitators call it; "" for none. */
  readonly name: string
  readonly title: LocalizedText
  readonly created_at: string
  readonly teams: readonly { readonly name: string; readonly exercise_id: string }[]
}

export interface TeamAdmin extends ExerciseAdmin { readonly name: string }

export interface GroupShown extends Omit<GroupListed, 'teams'> { readonly teams: readonly TeamAdmin[] }

/** What one exercise answered to a command for all. */
export interface Outcome {
  readonly exercise_id: string
  readonly ok: boolean
  readonly error: { readonly code: string; readonly message: string } | null
}

export const FEWEST = 2
export const MOST = 6

/** "甲组", "乙组" …, "Team A", "Team B" …: offered, and free to be changed. */
export function teamNames(lang: string, count: number): readonly string[] {
  const stems = '甲乙丙丁戊己'
  return Array.from({ length: count }, (_, n) => (lang === 'en' ? `Team ${String.fromCharCode(65 + n)}` : `${stems[n] ?? ''}组`))
}

export interface Standing {
  readonly seatsTaken: number
  readonly seats: number
  readonly open: number
  readonly overdue: number
  readonly responses: number
  readonly alarms: readonly Watched[]
  /** Name of the level last declared. */
  readonly level: LocalizedText | null
  readonly levelAt: number | null
  readonly firstStatement: number | null
  readonly firstAssessment: number | null
}

const first = (v: StaffView, kind: ResponseView['kind']): number | null => v.responses.find((r) => r.kind === kind)?.at ?? null

export function standing(v: StaffView, now: number, online: readonly string[]): Standing {
  const rows = seatRows(v)
  const open = v.clock.status === 'ended' || v.clock.status === 'lobby' ? [] : openActions(v, now)
  const declared = v.responses.filter((r) => r.kind === 'assessment' && r.details.level_id !== '').at(-1)
  return {
    seatsTaken: rows.filter((r) => r.people.length > 0).length, seats: rows.length,
    open: open.length,
    overdue: open.filter(({ action: a }) => a.progress !== null && now > a.progress.opened_at + a.progress.allowance + a.target).length,
    responses: v.responses.length,
    alarms: watchDesks(v, now, online).filter((w) => w.alarm !== ''),
    level: v.plan.levels.find((l) => l.level_id === declared?.details.level_id)?.name ?? null,
    levelAt: declared?.at ?? null,
    firstStatement: first(v, 'statement'), firstAssessment: first(v, 'assessment'),
  }
}

/** A team as the comparison takes it. */
export interface Compared {
  readonly exerciseId: string
  readonly name: string
  readonly view: StaffView
  readonly card: Scorecard
  readonly now: number
}
