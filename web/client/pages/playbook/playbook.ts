// What the server says about playbooks (web/actions/playbookviews.py, rescored.py). Durations are whole seconds.

import type { LocalizedText } from '../../contract'

export type Tab = 'limits' | 'approvals' | 'weights' | 'rules' | 'phrases' | 'versions'
export const TABS: readonly Tab[] = ['limits', 'approvals', 'weights', 'rules', 'phrases', 'versions']

export interface ApprovalPart {
  rule_id: string
  kinds: string[]
  roles: string[]
  channels: string[]
  target: number
  limit: number
}

export interface ScoringPart {
  time_floor: number
  violation_deduction: number
  prompted_factor: number
  met_from: number
  ring_back_time: number
  critical_cap: number
}

export interface PhrasePart { label: string; pattern: string }

/** All that may be edited, whole. */
export interface Parts {
  title: { zh: string; en: string }
  level_order: 'one_is_highest' | 'one_is_lowest'
  limits: Record<string, Record<string, number>>
  approval_lock: boolean
  approvals: ApprovalPart[]
  weights: Record<string, number>
  scoring: ScoringPart
  individual_scores: 'evaluators' | 'staff'
  phrases: PhrasePart[]
}

export interface LegalRule {
  readonly rule_id: string
  readonly name: LocalizedText
  readonly text: LocalizedText
  readonly source: LocalizedText
  readonly limit: number | null
  readonly clock_start: LocalizedText
  readonly applies_to: LocalizedText
  readonly confirmed: boolean
  readonly confirmed_by: string
  readonly confirmed_on: string
  readonly confidence: '' | 'high' | 'medium' | 'low'
  readonly effective: string
}

export interface Version {
  readonly ref: string
  readonly title: LocalizedText
  readonly version_no: number
  readonly status: 'draft' | 'published'
  readonly revision: number
  readonly note: string
  readonly created_at: string
  readonly created_by: string
  readonly saved_at: string
  readonly saved_by: string
  readonly published_at: string
  readonly published_by: string
  readonly uses: number
}

export interface RuleWord {
  readonly rule_id: string
  readonly version_no: number
  readonly is_confirmed: boolean
  readonly name: string
  readonly note: string
  readonly account: string
  readonly said_at: string
}

type Names = Readonly<Record<string, LocalizedText>>

export interface Book {
  readonly playbook_id: string
  readonly ref: string
  readonly is_own: boolean
  readonly slug: string
  readonly title: LocalizedText
  readonly parts: Parts
  readonly base: Parts | null
  readonly levels: readonly { level_id: string; name: LocalizedText; rank: number; criteria: LocalizedText }[]
  /** Ids in the playbook's own order. */
  readonly order: { readonly limits: readonly string[]; readonly roles: readonly string[]; readonly channels: readonly string[]; readonly elements: readonly string[]; readonly violations: readonly string[] }
  readonly limit_names: Names
  readonly kinds: Names
  readonly roles: Names
  readonly channels: Names
  readonly elements: Names
  readonly violations: Names
  readonly legal_rules: readonly LegalRule[]
  readonly version: Version | null
  readonly versions: readonly Version[]
  readonly saves: readonly { version_no: number; revision: number; saved_at: string; account: string }[]
  readonly rule_words: readonly RuleWord[]
}

export interface OwnRow {
  readonly playbook_id: string
  readonly slug: string
  readonly title: LocalizedText
  readonly is_archived: boolean
  readonly unconfirmed: number
  readonly uses: number
  readonly versions: readonly Version[]
}

export interface ShippedRow {
  readonly playbook_id: string
  readonly slug: string
  readonly version: string
  readonly title: LocalizedText
  readonly unconfirmed: number
}

/** What the loader finds wrong, in the editor's words. */
export interface Fault { readonly tab: string; readonly key: string; readonly part: LocalizedText; readonly message: LocalizedText }

export interface Problem { readonly line: number; readonly column: number; readonly field: string; readonly message: LocalizedText }

export interface Difference {
  readonly path: readonly string[]
  readonly group: 'limits' | 'approvals' | 'weights' | 'rules' | 'phrases' | 'content'
  readonly name: LocalizedText
  readonly before: LocalizedText | null
  readonly after: LocalizedText | null
}

export interface Named { readonly ref: string; readonly title: LocalizedText; readonly version_no: number }

export interface Choice extends Named { readonly is_default: boolean; readonly reasons: readonly LocalizedText[] }

export interface Suggestion {
  readonly suggestion_id: string
  readonly label: string
  readonly text: string
  readonly reason: string
  readonly name: string
  readonly count: number
  readonly title: LocalizedText
  readonly decided: { readonly is_accepted: boolean; readonly pattern: string } | null
}

export interface FoundLabel { readonly label: string; readonly start: number; readonly end: number; readonly own: boolean; readonly sure: boolean; readonly phrase?: number }

// ---- an exercise scored again ------------------------------------------------------------------

export interface Cause<T> { readonly differences: readonly Difference[]; readonly alone: T }
export interface TeamValues { readonly score: number | null; readonly low: number | null; readonly high: number | null; readonly rated: number; readonly not_rated: number; readonly score_if_confirmed: number | null }
export interface LineValues {
  readonly score: number | null
  readonly low: number | null
  readonly high: number | null
  readonly status: string
  readonly c: number | null
  readonly t: number | null
  readonly p: number
  readonly is_overridden: boolean
  readonly why_not_rated: LocalizedText
}
export interface RoleValues { readonly score: number | null; readonly rated: number; readonly late: number }
export interface RescoredLine { readonly action_id: string; readonly title: LocalizedText; readonly roles: readonly string[]; readonly old: LineValues; readonly new: LineValues; readonly is_changed: boolean; readonly causes: readonly Cause<LineValues>[] }
export interface RescoredRole { readonly role_id: string; readonly name: LocalizedText; readonly old: RoleValues; readonly new: RoleValues; readonly causes: readonly Cause<RoleValues>[] }
export interface Rating { readonly rating: string; readonly score: number | null }

export interface Rescored {
  readonly title: LocalizedText
  readonly created_at: string
  readonly old: Named
  readonly new: Named
  readonly differences: readonly Difference[]
  readonly team: { readonly old: TeamValues; readonly new: TeamValues; readonly causes: readonly Cause<TeamValues>[] }
  readonly objectives: readonly { objective_id: string; title: LocalizedText; old: Rating; new: Rating }[]
  readonly roles: readonly RescoredRole[]
  readonly lines: readonly RescoredLine[]
  readonly reader_version: string
  /** Responses that were read otherwise, where the texts were read again. */
  readonly readings?: readonly { readonly response_id: string; readonly gained: readonly string[]; readonly lost: readonly string[] }[]
}

export interface RescoreChoices {
  readonly title: LocalizedText
  readonly created_at: string
  readonly played_with: Named
  readonly choices: readonly (Named & { status: string; reasons: readonly LocalizedText[]; is_its_own: boolean })[]
}
