// What a response says besides its text, in words: the form of an assessment, a decision, a report.

import type { ResponseView, StaffView, TermView } from '../../contract'
import { listed, text } from '../../i18n'
import { storyClock } from '../../ui/time'
import { role } from './names'

export interface Detail { readonly name: string; readonly value: string }

const term = (terms: readonly TermView[], id: string): string => text(terms.find((x) => x.term_id === id)?.name) || id

export function details(v: StaffView, r: ResponseView, t: (key: string) => string): readonly Detail[] {
  const d = r.details
  const place = term(v.plan.authorities, d.to)
  const all: readonly (readonly [string, string])[] = [
    ['crisisType', d.crisis_type && term(v.plan.crisis_types, d.crisis_type)],
    ['level', d.level_id && (text(v.plan.levels.find((l) => l.level_id === d.level_id)?.name) || d.level_id)],
    ['cards', listed(d.cards.map((c) => text(v.plan.cards.find((x) => x.card_id === c)?.name) || c))],
    ['owner', d.owner && role(v, d.owner)],
    ['dueAt', d.due === null ? '' : storyClock(v.exercise.starts_at, d.due)],
    ['outcome', d.outcome && term(v.plan.outcomes, d.outcome)],
    ['escalateTo', d.escalate_to && role(v, d.escalate_to)],
    ['to', d.to && (place === d.to ? role(v, d.to) : place)],
    ['withoutApproval', d.without_approval],
  ]
  return all.filter(([, value]) => value !== '').map(([key, value]) => ({ name: t(`staff.run.form.${key}`), value }))
}
