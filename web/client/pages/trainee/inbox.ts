// What lies on the desk, by whose it is and how long it can wait. Pure; the components only draw it.

import type { CaseStepView, InjectKind, ItemView, LocalizedText, ResponseKind, ResponseView, RoleView, TraineeView } from '../../contract'
import { isAtMyDesk, type OpenItem, stimulusOf } from './desk'
import { actorFor, mayDo, myRoles } from './seats'
import { answersTo, isWaiting } from './thread'

export type Desk = 'cases' | 'inbox'
export type Order = 'due' | 'time'

const KINDS: Record<Desk, readonly InjectKind[]> = { cases: ['complaint'], inbox: ['message', 'letter', 'work_order'] }

/** Which of the two desks a thing is on; undefined: on neither. */
export const deskOf = (kind: InjectKind): Desk | undefined => (['cases', 'inbox'] as const).find((d) => KINDS[d].includes(kind))

export const itemsOn = (view: TraineeView, desk: Desk): ItemView[] => view.items.filter((i) => KINDS[desk].includes(i.kind))

/** Of what is `open` (`allOpen`), what came with an item: the soonest limit first, what is done last. */
export const duesOf = (view: TraineeView, item: ItemView, open: readonly OpenItem[]): OpenItem[] =>
  open.filter((o) => stimulusOf(view, o)?.item_id === item.item_id)

export type Owner =
  | { readonly is: 'nobody' }
  | { readonly is: 'taken'; readonly step: CaseStepView }
  | { readonly is: 'handed'; readonly step: CaseStepView }

/** Who is on it: the last who took it, or the role it was handed to since. */
export function ownerOf(item: ItemView): Owner {
  const last = item.steps.findLast((s) => s.kind !== 'note')
  return last === undefined || last.kind === 'note' ? { is: 'nobody' } : { is: last.kind, step: last }
}

/** Who answered it last, if nobody has it in hand since: answering means being on it. */
export function answeredBy(view: TraineeView, item: ItemView): ResponseView | undefined {
  const owner = ownerOf(item)
  const last = answersTo(view, item).at(-1)
  if (!last || owner.is === 'taken') return undefined
  return owner.is === 'nobody' || last.occurred_at > owner.step.occurred_at ? last : undefined
}

export interface Settled {
  readonly at: number
  /** What it was that did it; undefined: it was done before it came. */
  readonly by: ResponseView | undefined
}

/** All that a message asked for was done in another way than by answering it; who complains waits for a word all the same. */
export function settledAt(view: TraineeView, item: ItemView, dues: readonly OpenItem[]): Settled | undefined {
  if (deskOf(item.kind) !== 'inbox' || answersTo(view, item).length > 0 || dues.length === 0) return undefined
  const last = dues.reduce((a, b) => ((b.answered ?? Infinity) > (a.answered ?? Infinity) ? b : a))
  if (last.answered === null || dues.some((o) => o.answered === null) || item.messages.some((m) => m.at > (last.answered ?? 0))) return undefined
  return { at: last.answered, by: view.responses.find((r) => r.answers.includes(last.open_id)) }
}

/** The hand-over by which what came with it has left one's own desk; undefined: it lies here. */
export function handedOn(view: TraineeView, item: ItemView | undefined): CaseStepView | undefined {
  const last = item?.steps.findLast((s) => s.kind === 'handed' || (s.kind === 'taken' && s.participant_id === view.me.participant_id))
  return last?.kind === 'handed' && !isAtMyDesk(view, last.to_role) ? last : undefined
}

/** Was it handed to one of one's roles, and has nobody taken it yet? */
export function isHandedToMe(view: TraineeView, item: ItemView): boolean {
  const owner = ownerOf(item)
  return owner.is === 'handed' && owner.step.participant_id !== view.me.participant_id && isAtMyDesk(view, owner.step.to_role)
}

/** Of which kind the answer to what lies on a desk is. */
export const answerKind = (item: ItemView): ResponseKind => (item.kind === 'complaint' || item.kind === 'work_order' ? 'complaint_reply' : 'reply')

/** Whoever acts for the role: may they answer it, in whichever of their roles? Nobody there answers nothing. */
const mayAnswer = (view: TraineeView, item: ItemView, roleId: string): boolean => {
  const actor = actorFor(view, roleId)
  const there = view.seats.filter((s) => s.role_id === actor).map((s) => s.participant_id)
  return view.seats.some((s) => there.includes(s.participant_id) && mayDo(view, s.role_id, answerKind(item)))
}

export interface HandChoices {
  readonly answer: readonly RoleView[]
  readonly note: readonly RoleView[]
}

/** To whom one may hand it: first who may answer it, then who may only note. What one acts for oneself is no choice. */
export function handChoices(view: TraineeView, item: ItemView): HandChoices {
  const others = view.roles.filter((r) => !isAtMyDesk(view, r.role_id))
  const can = (r: RoleView): boolean => mayAnswer(view, item, r.role_id)
  return { answer: others.filter(can), note: others.filter((r) => !can(r)) }
}

/** The hand-over by which it came to one's own desk and may go back; undefined: it did not come so, or has left again. */
export function handedHere(view: TraineeView, item: ItemView): CaseStepView | undefined {
  const last = item.steps.findLast((s) => s.kind === 'handed')
  return last && isAtMyDesk(view, last.to_role) && !isAtMyDesk(view, last.role_id) ? last : undefined
}

/** What was handed to one's own desk and nobody has taken up. */
export const handedToMe = (view: TraineeView): ItemView[] => (view.clock.status === 'ended' ? [] : view.items.filter((i) => isHandedToMe(view, i)))

/** Does it still ask something of the desk: a word, a hand, or what came with it and can still be done? */
export const needsWork = (view: TraineeView, item: ItemView, dues: readonly OpenItem[]): boolean =>
  (isWaiting(view, item) && !settledAt(view, item, dues)) || isHandedToMe(view, item) || dues.some((o) => o.answered === null && o.left > 0)

/** How the last answer to it left it. */
export function outcomeOf(view: TraineeView, item: ItemView): LocalizedText | undefined {
  const last = answersTo(view, item).findLast((r) => r.details.outcome !== '')
  return view.plan.outcomes.find((o) => o.term_id === last?.details.outcome)?.name
}

/** A complaint or work order that was answered and left without one of the plan's outcomes. */
export const isUnset = (view: TraineeView, item: ItemView | undefined): boolean =>
  item !== undefined && answerKind(item) === 'complaint_reply' && view.plan.outcomes.length > 0 && answersTo(view, item).length > 0 && outcomeOf(view, item) === undefined

/** The role in which one works on it: one that has it. */
export const roleAt = (view: TraineeView, item: ItemView): string =>
  myRoles(view).find((r) => item.to_roles.includes(r.role_id))?.role_id ?? ''

export interface Sortable {
  readonly at: number
  /** Story time at which it is too late; null: no limit. */
  readonly limit: number | null
  readonly needs: boolean
}

/** The soonest limit first, then what has none, the newest first; what is done lies at the bottom. */
export function sorted<R extends Sortable>(rows: readonly R[], by: Order): R[] {
  const rank = (r: R): number => (!r.needs ? 2 : r.limit === null ? 1 : 0)
  const late = (r: R): number => (r.needs && r.limit !== null ? r.limit : 0)
  return rows.slice().sort((a, b) => (by === 'time' ? b.at - a.at : rank(a) - rank(b) || late(a) - late(b) || b.at - a.at))
}

/** The plan's clause on patients' privacy, if it has one: by what it cites, else by its heading. */
export const privacyClause = (view: TraineeView): TraineeView['clauses'][number] | undefined =>
  view.clauses.find((c) => c.digest.includes('PR-08')) ?? view.clauses.find((c) => /隐私|privacy/i.test(`${c.title.zh} ${c.title.en}`))

/** A title without the sender's name at its beginning: the row says it already. */
export function matterOf(title: string, who: string): string {
  const rest = title.startsWith(who) ? title.slice(who.length) : ''
  return /^[:：]/.test(rest) ? rest.slice(1).trim() : title
}
