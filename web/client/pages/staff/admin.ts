// What the server says about accounts, scenarios and exercises (docs/live-protocol.md, HTTP).

import type { LocalizedText, ParticipantKind, Status } from '../../contract'

export interface Account { readonly name: string; readonly initial_password: boolean }

export interface Session {
  readonly csrf: string
  readonly account: Account | null
  readonly seats: readonly { exercise_id: string; participant_id: string; kind: ParticipantKind; name: string; title: LocalizedText }[]
}

export interface ScenarioSummary {
  readonly slug: string
  readonly version: string
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly organisation: LocalizedText
  readonly roles: readonly { role_id: string; name: LocalizedText }[]
  /** As few as can play it with an honest share of the roles; 0 if the scenario names no shares. */
  readonly least_people: number
  readonly injects: number
  readonly actions: number
  readonly duration: number
  readonly pace: number
  /** Story seconds that are played by the pace plan; the jumps make up the rest. */
  readonly played: number
  /** The plan's paces, the slowest first. */
  readonly paces: readonly number[]
  /** Real minutes by the pace plan, jumps and all. */
  readonly minutes: number
}

export interface ExerciseRow {
  readonly exercise_id: string
  /** What facilitators call it; "" for none. */
  readonly name: string
  readonly scenario: string
  readonly title: LocalizedText
  readonly status: Status
  readonly created_at: string
  readonly join_code: string
  readonly trainee_url: string
  readonly evaluator_url: string
  readonly observer_url: string
  readonly simcell_url: string
  readonly screen_url: string
  /** The group that it belongs to. */
  readonly team?: { readonly group_id: string; readonly name: string; readonly group_name: string } | null
}

export interface ExerciseAdmin extends ExerciseRow { readonly participant_id: string }

/** What somebody had begun to write and not sent when the exercise ended. */
export interface UnsentDraft {
  readonly participant_id: string
  readonly name: string
  readonly slot: string
  readonly text: string
}
