// The situation board as columns: what a view holds, sorted for reading. Pure; the components only draw it.

import type { BoardCardView, CardKind, CardState, CardVersionView, FactView, JumpView, ResponseView, TraineeView } from '../contract'
import type { StateName } from '../ui/StateMark.vue'

/** What the board needs of a view: a trainee's and staff's both have it. */
export type BoardSource = Pick<TraineeView, 'exercise' | 'clock' | 'roles' | 'seats' | 'plan' | 'responses' | 'facts' | 'board' | 'phases' | 'jumps'>

export type Column = 'facts' | 'tasks' | 'decisions' | 'contacts'
export const COLUMNS: readonly Column[] = ['facts', 'tasks', 'decisions', 'contacts']
export const KIND_OF: Readonly<Record<Exclude<Column, 'decisions'>, CardKind>> = { facts: 'fact', tasks: 'task', contacts: 'contact' }
export const STATES: Readonly<Record<CardKind, readonly CardState[]>> = {
  fact: ['known', 'in_doubt', 'unknown'], task: ['open', 'doing', 'done'], contact: ['reached', 'waiting', 'not_reached'],
}
const MARKS: Readonly<Record<CardState, StateName>> = {
  known: 'met', in_doubt: 'uncertain', unknown: 'held', open: 'due', doing: 'due', done: 'met', reached: 'met', waiting: 'due', not_reached: 'missed',
}

/** A card as it stands. */
export function current(card: BoardCardView): CardVersionView {
  const last = card.versions.at(-1)
  if (!last) throw new Error(`card ${card.card_id} without a version`)
  return last
}

const cardsOf = (view: BoardSource, kind: CardKind): BoardCardView[] => view.board.filter((c) => c.kind === kind)
const isStruck = (card: BoardCardView): boolean => card.struck !== null

/** A line among the facts: one of the released sheet, or a card of the team. */
export type FactRow = { readonly fact: FactView; readonly at: number } | { readonly card: BoardCardView; readonly at: number }

/** The facts of one state, the newest first. What is on the released sheet is known. */
export function factRows(view: BoardSource, state: CardState): FactRow[] {
  const sheet: FactRow[] = state === 'known' ? view.facts.map((fact) => ({ fact, at: fact.released_at })) : []
  const cards = cardsOf(view, 'fact').filter((c) => !isStruck(c) && current(c).state === state)
  return [...sheet, ...cards.map((card) => ({ card, at: current(card).at }))].sort((a, b) => b.at - a.at)
}

/** Tasks: not done before done, what is due soonest first, what has no time after it. */
export function tasks(view: BoardSource): BoardCardView[] {
  const rank = (c: BoardCardView): number => (current(c).state === 'done' ? 1 : 0)
  const due = (c: BoardCardView): number => current(c).due ?? Infinity
  const late = (c: BoardCardView): number => (rank(c) === 1 ? -current(c).at : due(c))
  return cardsOf(view, 'task').filter((c) => !isStruck(c)).sort((a, b) => rank(a) - rank(b) || order(late(a), late(b)))
}

/** As a minus b, with two infinities alike. */
const order = (a: number, b: number): number => (a === b ? 0 : a - b)

/** Whom the team has spoken to, the newest first. */
export const contacts = (view: BoardSource): BoardCardView[] =>
  cardsOf(view, 'contact').filter((c) => !isStruck(c)).sort((a, b) => current(b).at - current(a).at)

/** Struck out, and still to be read. */
export const struck = (view: BoardSource, kind: CardKind): BoardCardView[] => cardsOf(view, kind).filter(isStruck)

export const decisions = (view: BoardSource): ResponseView[] => view.responses.filter((r) => r.kind === 'decision').slice().reverse()

/** The state with its glyph: a task, or a promised call back, whose time has passed is late. */
export function markOf(card: BoardCardView, now: number): StateName {
  const { state, due } = current(card)
  return isOverdue(state, due, now) ? 'late' : MARKS[state]
}

export const isOverdue = (state: CardState, due: number | null, now: number): boolean =>
  due !== null && now > due && (state === 'open' || state === 'doing' || state === 'waiting')

/** The jump that passed its due time: story time runs on, so it is overdue, and not by anybody's slowness. */
export function jumpedOver(view: BoardSource, card: BoardCardView): JumpView | undefined {
  const { due, at } = current(card)
  return due === null || !waitsForTime(card) ? undefined : view.jumps.findLast((j) => at <= j.at && j.at < due && due <= j.to)
}

/** Tasks of one's roles that the last jump has made overdue. */
export const dueMeanwhile = (view: TraineeView): BoardCardView[] => myTasks(view).filter((c) => jumpedOver(view, c) === view.jumps.at(-1) && view.jumps.length > 0)

export const waitsForTime = (card: BoardCardView): boolean => ['open', 'doing', 'waiting'].includes(current(card).state) && !isStruck(card)

/** How many lines a column holds that are not settled (facts: that are). */
export function counts(view: BoardSource): Readonly<Record<Column, number>> {
  return {
    facts: factRows(view, 'known').length + factRows(view, 'in_doubt').length + factRows(view, 'unknown').length,
    tasks: tasks(view).filter((c) => current(c).state !== 'done').length,
    decisions: decisions(view).length, contacts: contacts(view).length,
  }
}

/** Tasks of one's roles that are not done. */
export const myTasks = (view: TraineeView): BoardCardView[] =>
  tasks(view).filter((c) => current(c).state !== 'done' && view.me.roles.includes(current(c).owner))

/** The columns that this drill has: decisions only where somebody may make them, or has. */
export const columnsOf = (view: BoardSource): readonly Column[] =>
  COLUMNS.filter((c) => c !== 'decisions' || decisions(view).length > 0 || (view.plan.cards.length > 0 && view.roles.some((r) => r.may.includes('decision'))))

/** The board is open from StartEx to EndEx, in a pause too. */
export const isOpen = (view: TraineeView): boolean =>
  view.me.roles.length > 0 && (view.clock.status === 'running' || (view.clock.status === 'paused' && view.clock.active > 0))

export const phaseName = (view: BoardSource): TraineeView['exercise']['title'] | undefined =>
  view.plan.phases.find((p) => p.term_id === view.phases.at(-1)?.phase_id)?.name

export const roleName = (view: BoardSource, roleId: string): TraineeView['exercise']['title'] | undefined =>
  view.roles.find((r) => r.role_id === roleId)?.name

/** Names of those who sit in a role. */
export const seated = (view: BoardSource, roleId: string): string[] => view.seats.filter((s) => s.role_id === roleId).map((s) => s.name)
