// What a trainee's screen derives from the view. Pure; the components only draw it.

import type { ClauseView, ItemView, LevelView, OpenItemView, ResponseKind, ResponseView, RoleView, TraineeView } from '../../contract'
import type { StateName } from '../../ui/StateMark.vue'
import { addable } from './chips'
import { actorFor, actsFor, mayDo, myRoles } from './seats'

export interface OpenItem extends OpenItemView {
  readonly answered: number | null
  readonly state: StateName
  /** Real seconds until the limit at the present pace. */
  readonly left: number
}

/** Own open items and those that were handed over to oneself: unanswered first, by limit; what was answered or has lapsed stays a little. */
export const openItems = (view: TraineeView, now: number): OpenItem[] =>
  allOpen(view, now).filter((o) => o.roles.some((r) => view.me.roles.includes(r)) || liesHere(view, stimulusOf(view, o)))

/** Is what was done for a role done at one's own desk, for it or as its stand-in? */
export const isAtMyDesk = (view: TraineeView, roleId: string): boolean =>
  [roleId, actorFor(view, roleId)].some((r) => view.me.roles.includes(r))

/** Was the case handed to one's own desk, and has it stayed here since? */
function liesHere(view: TraineeView, item: ItemView | undefined): boolean {
  const steps = (item?.steps ?? []).filter((s) => s.kind !== 'note')
  const last = steps.at(-1)
  const isHere = last !== undefined && isAtMyDesk(view, last.kind === 'handed' ? last.to_role : last.role_id)
  return isHere && steps.some((s) => s.kind === 'handed' && isAtMyDesk(view, s.to_role))
}

/** As `openItems`, with those of a case that a colleague handed over: the time limit is still theirs. */
export function allOpen(view: TraineeView, now: number): OpenItem[] {
  const all = view.open_items.map((o) => {
    const by = view.responses.find((r) => r.answers.includes(o.open_id))
    const answered = by ? by.at : (o.done_ahead ?? null)
    return { ...o, answered, state: stateOf(o, answered, now), left: (o.limit_at - now) / view.clock.pace }
  })
  const rank = (o: OpenItem): number => (o.answered !== null ? 2 : o.left <= 0 ? 1 : 0)
  return all.sort((a, b) => rank(a) - rank(b) || a.limit_at - b.limit_at)
}

function stateOf(o: OpenItemView, answered: number | null, now: number): StateName {
  const at = answered ?? now
  if (answered !== null) return at <= o.target_at ? 'met' : 'late'
  if (now > o.limit_at) return 'missed'
  return now > o.target_at ? 'late' : 'due'
}

/** Key of the word for what was done about it, the same wherever it is shown: during play nobody is told what it came to. */
export function sentWord(o: OpenItem): 'desk.answered' | 'desk.doneAhead' | 'inbox.decidedAt' {
  if (o.done_ahead !== null) return 'desk.doneAhead'
  return addable(o) === 'decision' ? 'inbox.decidedAt' : 'desk.answered'
}

export interface Countdown {
  /** Real seconds at the present pace; null for a clock that runs on: a jump to come will use up some, and only the story's own clock tells the truth. */
  readonly seconds: number | null
  readonly to: 'target' | 'limit'
}

/** What counts down for an open item, wherever it is shown: to the target; once that is past, to the limit. */
export function countdown(o: OpenItem, now: number, pace: number): Countdown {
  const to = o.state === 'due' ? 'target' : 'limit'
  if (o.runs_on) return { seconds: null, to }
  return { seconds: to === 'target' ? (o.target_at - now) / pace : o.left, to }
}

/** The item that brought an open item. Where the server doesn't say: what came at that moment to one of its roles, unless that is unclear. */
export function stimulusOf(view: TraineeView, open: OpenItemView): ItemView | undefined {
  if (open.item_id) return view.items.find((i) => i.item_id === open.item_id)
  const came = view.items.filter((i) => i.at === open.opened_at && i.to_roles.some((r) => open.roles.includes(r)))
  return came.length === 1 ? came[0] : undefined
}

/** The roles in which one may give this kind of response about an item, the one that is most likely meant first. */
export function rolesFor(view: TraineeView, kind: ResponseKind, item?: ItemView, duty?: OpenItemView): RoleView[] {
  const able = myRoles(view).filter((r) => mayDo(view, r.role_id, kind))
  if (item && !isMine(view, item)) return []
  const owed = duty ? duty.roles : owedBy(view, kind, item)
  const rank = (r: RoleView): number =>
    (owed.includes(r.role_id) ? 0 : 4) + (!item || item.to_roles.includes(r.role_id) ? 0 : 2) + (r.may.includes(kind) ? 0 : 1)
  return able.sort((a, b) => rank(a) - rank(b))
}

/** As `rolesFor`: an expected answer counts only in its own role, and one may hold several. */
export const roleFor = (view: TraineeView, kind: ResponseKind, item?: ItemView): RoleView | undefined =>
  rolesFor(view, kind, item)[0]

/** Roles of which something is still expected: what came with the item, else what is done in this way. */
function owedBy(view: TraineeView, kind: ResponseKind, item?: ItemView): string[] {
  const fits = (o: OpenItemView): boolean => (item ? (o.item_id ? o.item_id === item.item_id : o.opened_at === item.at) : o.kinds.includes(kind))
  return view.open_items.filter((o) => isUnanswered(view, o) && fits(o)).flatMap((o) => o.roles)
}

const isUnanswered = (view: TraineeView, o: OpenItemView): boolean => (o.done_ahead ?? null) === null && !view.responses.some((r) => r.answers.includes(o.open_id))

/** Own open items that are done in this way and still unanswered, the earliest limit first. */
export function dutiesFor(view: TraineeView, kind: ResponseKind): OpenItemView[] {
  const mine = view.me.roles.flatMap((r) => actsFor(view, r).map((a) => a.role_id))
  const fits = (o: OpenItemView): boolean => o.kinds.includes(kind) && o.roles.some((r) => mine.includes(r))
  return view.open_items.filter((o) => fits(o) && isUnanswered(view, o)).sort((a, b) => a.limit_at - b.limit_at)
}

/** How long before a to-do opened the server still counts what was done, in story seconds: simulator/ahead.py. */
const EARLY = 1800

/** The decision of one's own role that was given shortly before this open item and did not do it by itself. */
export const decidedEarly = (view: TraineeView, duty: OpenItemView): ResponseView | undefined =>
  view.responses.findLast((r) => r.kind === 'decision' && r.at < duty.opened_at && r.at >= duty.opened_at - EARLY && duty.roles.includes(r.role_id) && !r.answers.includes(duty.open_id))

/** Cards under their first owner: these owners' first, the others as they come. */
export function byOwner<T extends { owners: readonly string[] }>(cards: readonly T[], first: readonly string[]): T[] {
  const owners = [...new Set([...first, ...cards.map((c) => c.owners[0] ?? '')])]
  return owners.flatMap((o) => cards.filter((c) => (c.owners[0] ?? '') === o))
}

const isMine = (view: TraineeView, item: ItemView): boolean => item.to_roles.some((r) => view.me.roles.includes(r))

/** The role that was chosen of these, else the one that is most likely meant. */
export const chosenOf = (roles: readonly RoleView[], chosen: string): RoleView | undefined => roles.find((r) => r.role_id === chosen) ?? roles[0]

/** The roles in which one may publish on a channel, the one of which a statement is expected first. */
export const rolesOn = (view: TraineeView, channel: string): RoleView[] =>
  rolesFor(view, 'statement').filter((r) => actsFor(view, r.role_id).some((a) => a.channels.includes(channel)))

/** Channels on which one may publish statements. */
export function statementChannels(view: TraineeView): { channel_id: string; role_id: string }[] {
  const able = myRoles(view).filter((r) => mayDo(view, r.role_id, 'statement'))
  return view.channels.flatMap((c) => {
    const role = able.find((r) => actsFor(view, r.role_id).some((a) => a.channels.includes(c.channel_id)))
    return c.official && role ? [{ channel_id: c.channel_id, role_id: role.role_id }] : []
  })
}

export const isFlagged = (view: TraineeView, item: ItemView): boolean =>
  view.responses.some((r) => r.kind === 'flag' && r.item_id === item.item_id && r.participant_id === view.me.participant_id)

/** The flags on a post, in the order in which they were set. */
export const flagsOn = (view: TraineeView, item: ItemView): ResponseView[] =>
  view.responses.filter((r) => r.kind === 'flag' && r.item_id === item.item_id)

/** The flag that one may take back: one's own, or else one of one's seat's. */
export function flagToTakeBack(view: TraineeView, item: ItemView): ResponseView | undefined {
  const mine = flagsOn(view, item).filter((f) => view.me.roles.includes(f.role_id))
  return mine.find((f) => f.participant_id === view.me.participant_id) ?? mine[0]
}

const FORM_NEEDS: Partial<Record<ResponseKind, (v: TraineeView) => boolean>> = {
  statement: (v) => v.channels.some((c) => c.official), assessment: (v) => v.plan.levels.length > 0 && v.plan.crisis_types.length > 0,
  decision: (v) => v.plan.cards.length > 0, report: (v) => v.plan.authorities.length + v.roles.length > 0,
}

/** What anybody in this drill writes in a form of its own: what one of its roles may do and the plan has the lists for. */
export const formsInDrill = (view: TraineeView): ResponseKind[] =>
  (['statement', 'assessment', 'decision', 'report'] as const).filter((k) => FORM_NEEDS[k]?.(view) && view.roles.some((r) => r.may.includes(k)))

/** What can come to anybody's desk in this drill, as its plan has ways for it. */
export function casesInDrill(view: TraineeView): ('complaint' | 'letter' | 'request' | 'call')[] {
  const has = (surface: string): boolean => view.channels.some((c) => c.surface === surface)
  return [...(has('desk') ? ['complaint' as const] : []), ...(has('inbox') ? ['letter' as const] : []), ...(view.plan.approvals.length ? ['request' as const] : []), ...(has('phone') ? ['call' as const] : [])]
}

// ---- calls -------------------------------------------------------------------------------------

/** Calls that ring for one's roles. */
export function ringing(view: TraineeView, activeNow: number): ItemView[] {
  if (view.clock.status === 'ended') return []
  return view.items.filter(
    (i) => i.call?.status === 'ringing' && i.call.ring_until > activeNow && roleFor(view, 'call_line', i) !== undefined,
  )
}

/** The call on this screen: one's own talk, else the one that has rung longest and does not lie `aside`. */
export function currentCall(view: TraineeView, activeNow: number, aside: readonly string[] = []): ItemView | undefined {
  if (view.clock.status === 'ended') return undefined
  const mine = view.items.find((i) => i.call?.status === 'talking' && i.call.answered_by === view.me.participant_id)
  return mine ?? ringing(view, activeNow).find((i) => !aside.includes(i.item_id))
}

/** A call that was cut off while the caller still had something to say. */
export const isCutOff = (item: ItemView): boolean => item.call?.status === 'ended' && item.call.has_more

/** Can the caller be rung back: declined, missed, or cut off? */
export function canRingBack(view: TraineeView, item: ItemView): boolean {
  if (!item.call || roleFor(view, 'call_line', item) === undefined) return false
  return item.call.status === 'declined' || item.call.status === 'missed' || isCutOff(item)
}

/** Does a to-do hang on what is said in this call? */
export const hangsOn = (view: TraineeView, item: ItemView): boolean =>
  view.open_items.some((o) => o.kinds.includes('call_line') && stimulusOf(view, o)?.item_id === item.item_id)

// ---- the plan ----------------------------------------------------------------------------------

/** The clauses that one's unanswered open items cite, most urgent first, then the others. In a `call` first those of what it brought, as long as it lasts. */
export function clausesAtHand(view: TraineeView, items: readonly OpenItem[], call?: ItemView): { clause: ClauseView; isOpen: boolean }[] {
  const ofCall = call ? view.open_items.filter((o) => stimulusOf(view, o)?.item_id === call.item_id) : []
  const cited = [...(ofCall.length ? ofCall : items.filter((o) => o.answered === null && o.left > 0))].map((o) => o.clause_id)
  const rank = (id: string): number => (cited.includes(id) ? cited.indexOf(id) : cited.length)
  return view.clauses
    .map((clause) => ({ clause, isOpen: cited.includes(clause.clause_id) }))
    .sort((a, b) => rank(a.clause.clause_id) - rank(b.clause.clause_id))
}

/** The levels, the most serious first, whichever way the organisation counts them. */
export function levelsBySeverity(view: TraineeView): LevelView[] {
  const sign = view.plan.level_order === 'one_is_highest' ? 1 : -1
  return view.plan.levels.slice().sort((a, b) => sign * (a.rank - b.rank))
}

/** The level that the team has declared last, with how many bars of how many it is. */
export function declaredLevel(view: TraineeView): { level: LevelView; bars: number; of: number } | undefined {
  const said = view.responses.findLast((r) => r.kind === 'assessment')
  const order = levelsBySeverity(view)
  const place = order.findIndex((l) => l.level_id === said?.details.level_id)
  const level = order[place]
  return level && { level, bars: order.length - place, of: order.length }
}
