// Ids of a staff view in the words of the screen, and what a response's evidence means.

import type { AssessmentView, ItemView, LineStatus, ScoreLine, StaffView } from '../../contract'
import { listed, text } from '../../i18n'
import type { Found } from '../../ui/evidence'
import type { StateName } from '../../ui/StateMark.vue'
import { heldBy } from './cardview'

export const role = (v: StaffView, id: string): string => text(v.roles.find((r) => r.role_id === id)?.name) || id
export const channel = (v: StaffView, id: string): string => text(v.channels.find((c) => c.channel_id === id)?.name) || id
export const persona = (v: StaffView, id: string): string => text((v.personas.find((p) => p.persona_id === id) ?? ofCrowd(v, id))?.name) || id
export const action = (v: StaffView, id: string): string => text(v.actions.find((a) => a.action_id === id)?.title) || id
export const person = (v: StaffView, id: string): string => v.participants.find((p) => p.participant_id === id)?.name ?? ''
export const label = (v: StaffView, id: string): string =>
  text(v.elements.find((e) => e.id === id)?.name ?? v.violations.find((x) => x.id === id)?.name) || id

/** Somebody of the crowd is on no list: only their words are there. */
const ofCrowd = (v: StaffView, id: string): ItemView['persona'] | undefined =>
  v.items.flatMap((i) => [i.persona, ...i.messages.map((m) => m.persona)]).find((p) => p.persona_id === id)

/** Evidence as marks: a violation is wavy, an uncertain finding dashed, the rest solid. */
export function found(v: StaffView, assessment: AssessmentView | null): readonly Found[] {
  if (!assessment) return []
  return assessment.evidence.map((e) => ({
    ...e,
    mark: assessment.uncertain.includes(e.label) ? 'uncertain' : v.violations.some((x) => x.id === e.label) ? 'missed' : 'met',
  }))
}

/** People seated in any of the roles. */
export function holders(v: StaffView, roles: readonly string[]): readonly string[] {
  return [...new Set(v.seats.filter((s) => roles.includes(s.role_id)).map((s) => s.participant_id))]
}

/** A role without what its name adds in brackets: where there is little room. */
export const shortRole = (v: StaffView, id: string): string => role(v, id).replace(/\s*[（(][^）)]*[）)]\s*$/, '')

/** A desk by its role, or, where somebody holds several, by who it is. */
export function deskName(v: StaffView, desk: { readonly roleIds: readonly string[]; readonly people: readonly string[] }): string {
  const [only = ''] = desk.roleIds
  return desk.roleIds.length === 1 ? shortRole(v, only) : desk.people.map((p) => person(v, p)).join(' · ')
}

/** Roles in words; all of them as one word. */
export function addressees(v: StaffView, roles: readonly string[], everyone: string): string {
  return roles.length > 0 && roles.length === v.roles.length ? everyone : listed(roles.map((r) => shortRole(v, r)))
}

const STATES: Readonly<Record<LineStatus, StateName>> = {
  waiting: 'held', open: 'due', met: 'met', partial: 'late', late: 'late', prompted: 'late', missed: 'missed', not_rated: 'held',
}

/** Done in a call that was let go first: that, and not a late hour, is why it counts as late. */
export const isRungBack = (line: ScoreLine): boolean => line.status === 'late' && line.timeliness === 'rung_back'

const HELD = { lacks: 'sent_short', forAPerson: 'sent_waits' } as const

/** Key of the word for what became of a line: the same on console, card and paper. */
export function lineWord(line: ScoreLine): string {
  const held = heldBy(line)
  return `staff.line.${held ? HELD[held.key] : isRungBack(line) ? 'rung_back' : line.status}`
}

/** The colour of a line; an open one past its target is late, and so is one that was sent and came to nothing. */
export function lineState(line: ScoreLine, now: number): StateName {
  const held = line.status === 'not_rated' && heldBy(line)
  if (held) return held.key === 'lacks' ? 'late' : 'uncertain'
  if (line.status === 'open' && line.opened_at !== null && now > line.opened_at + line.target) return 'late'
  return STATES[line.status]
}
