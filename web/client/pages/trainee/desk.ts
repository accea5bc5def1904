// What a trainee's screen derives from the view. Pure; the components only draw it.

import type { ClauseView, ItemView, OpenItemView, ResponseKind, ResponseView, RoleView, TraineeView } from '../../contract'
import type { StateName } from '../../ui/StateMark.vue'

export interface OpenItem extends OpenItemView {
  readonly answered: number | null
  readonly state: StateName
  /** Real seconds until the limit at the present pace. */
  readonly left: number
}

/** Own open items: unanswered first, by limit; what was answered or has lapsed stays a little. */
export function openItems(view: TraineeView, now: number): OpenItem[] {
  const all = view.open_items.map((o) => {
    const by = view.responses.find((r) => r.answers.includes(o.open_id))
    const answered = by ? by.at : null
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

/** The role with which one may give this kind of response about an item. */
export function roleFor(view: TraineeView, kind: ResponseKind, item?: ItemView): RoleView | undefined {
  return view.roles.find(
    (r) => view.me.roles.includes(r.role_id) && r.may.includes(kind) && (!item || item.to_roles.includes(r.role_id)),
  )
}

/** Channels on which one may publish statements. */
export function statementChannels(view: TraineeView): { channel_id: string; role_id: string }[] {
  return view.channels.flatMap((c) => {
    const role = view.roles.find(
      (r) => view.me.roles.includes(r.role_id) && r.may.includes('statement') && r.channels.includes(c.channel_id),
    )
    return c.official && role ? [{ channel_id: c.channel_id, role_id: role.role_id }] : []
  })
}

export const answersTo = (view: TraineeView, item: ItemView): ResponseView[] =>
  view.responses.filter((r) => r.item_id === item.item_id && r.kind !== 'flag')

export const isFlagged = (view: TraineeView, item: ItemView): boolean =>
  view.responses.some((r) => r.kind === 'flag' && r.item_id === item.item_id && r.participant_id === view.me.participant_id)

/** Calls that ring for one's roles. */
export function ringing(view: TraineeView, activeNow: number): ItemView[] {
  if (view.clock.status === 'ended') return []
  return view.items.filter(
    (i) => i.call?.status === 'ringing' && i.call.ring_until > activeNow && roleFor(view, 'call_line', i) !== undefined,
  )
}

/** The call on this screen: one's own talk, else the one that has rung longest. */
export function currentCall(view: TraineeView, activeNow: number): ItemView | undefined {
  if (view.clock.status === 'ended') return undefined
  const mine = view.items.find((i) => i.call?.status === 'talking' && i.call.answered_by === view.me.participant_id)
  return mine ?? ringing(view, activeNow)[0]
}

/** The clauses that one's unanswered open items cite, most urgent first, then the others. */
export function clausesAtHand(view: TraineeView, items: readonly OpenItem[]): { clause: ClauseView; isOpen: boolean }[] {
  const cited = items.filter((o) => o.answered === null && o.left > 0).map((o) => o.clause_id)
  const rank = (id: string): number => (cited.includes(id) ? cited.indexOf(id) : cited.length)
  return view.clauses
    .map((clause) => ({ clause, isOpen: cited.includes(clause.clause_id) }))
    .sort((a, b) => rank(a.clause.clause_id) - rank(b.clause.clause_id))
}

/** A call as it went: the caller's lines and one's own, in order. */
export function transcript(view: TraineeView, item: ItemView): { id: string; own: boolean; at: number; spoken?: ItemView['text']; text?: string; name: string }[] {
  const said = (item.call?.spoken ?? []).map((s) => ({
    id: `s${s.line}`, own: false, at: s.at, spoken: s.text, name: '', order: Date.parse(s.occurred_at) + 0.5,
  }))
  const own = answersTo(view, item).map((r) => ({
    id: r.response_id, own: true, at: r.at, text: r.text, name: r.name, order: Date.parse(r.occurred_at),
  }))
  return [...said, ...own].sort((a, b) => a.order - b.order)
}
