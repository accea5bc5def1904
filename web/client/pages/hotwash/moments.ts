// What happened, in at most eight moments: each from the journal, with the response or item that it rests on.

import type { LocalizedText, Scorecard, StaffView } from '../../contract'
import type { StateName } from '../../ui/StateMark.vue'
import { isSentShort } from '../staff/cardview'

export type MomentKind = 'first_signal' | 'flagged' | 'assessment' | 'statement' | 'statement_short' | 'longest' | 'missed' | 'declined' | 'overdue' | 'correction'

export interface Moment {
  readonly kind: MomentKind
  readonly at: number
  /** What it is about, in the scenario's words. */
  readonly about: LocalizedText | null
  /** Story seconds waited. */
  readonly waited: number
  /** Of these, those beyond the target. */
  readonly over: number
  readonly responseId: string
  readonly itemId: string
  readonly state: StateName
}

export const MOST_MOMENTS = 8
const MOST_ALIKE = 2

const moment = (kind: MomentKind, at: number, state: StateName, more: Partial<Moment> = {}): Moment => ({
  kind, at, state, about: null, waited: 0, over: 0, responseId: '', itemId: '', ...more,
})

/** In the order of the story; where there are more than eight, what weighs least is left out. */
export function moments(v: StaffView, card: Scorecard | null): readonly Moment[] {
  const byWeight = [
    ...firstOf(v, 'statement', wentShort(v, card) ? 'late' : 'met', wentShort(v, card)), ...firstSignal(v), ...longest(v, card), ...firstOf(v, 'assessment', 'met'),
    ...lostCalls(v), ...notDone(card), ...firstOf(v, 'flag', 'met'), ...firstOf(v, 'correction', 'late'),
  ]
  return inOneLine(byWeight).slice(0, MOST_MOMENTS).sort((a, b) => a.at - b.at)
}

/** The longest wait often ends with a first statement: one response is one line, which says that it was late. */
function inOneLine(all: readonly Moment[]): readonly Moment[] {
  const late = all.find((m) => m.kind === 'longest' && m.responseId !== '')
  const same = all.find((m) => m !== late && m.responseId !== '' && m.responseId === late?.responseId)
  if (!late || !same) return all
  return all.filter((m) => m !== late).map((m) => (m === same ? { ...m, state: late.state, waited: late.waited, over: late.over } : m))
}

/** The first statement served a line that it lacks something for: no green tick. */
function wentShort(v: StaffView, card: Scorecard | null): boolean {
  const first = v.responses.find((r) => r.kind === 'statement')?.response_id ?? ''
  const mine = (card?.lines ?? []).filter((l) => l.response_ids.includes(first))
  return mine.length > 0 && mine.every(isSentShort)
}

/** A weak signal if the scenario has one, else the first thing that was not background. */
function firstSignal(v: StaffView): Moment[] {
  const came = v.injects.filter((i) => i.progress.status === 'fired' && !i.background && i.progress.at !== null)
    .sort((a, b) => (a.progress.at ?? 0) - (b.progress.at ?? 0))
  const found = came.find((i) => i.signal === 'weak') ?? came[0]
  return found ? [moment('first_signal', found.progress.at ?? 0, 'due', { about: found.title, itemId: found.progress.item_id ?? '' })] : []
}

const KINDS = { statement: 'statement', assessment: 'assessment', flag: 'flagged', correction: 'correction' } as const

function firstOf(v: StaffView, kind: keyof typeof KINDS, state: StateName, isShort = false): Moment[] {
  const r = v.responses.find((x) => x.kind === kind)
  const about = v.plan.levels.find((l) => l.level_id === r?.details.level_id)?.name ?? null
  return r ? [moment(isShort ? 'statement_short' : KINDS[kind], r.at, state, { responseId: r.response_id, itemId: r.item_id ?? '', about })] : []
}

/** What was done, but long after it could have been. */
function longest(v: StaffView, card: Scorecard | null): Moment[] {
  const late = (card?.lines ?? []).filter((l) => l.taken !== null && l.done_at !== null && l.taken > l.target)
    .sort((a, b) => (b.taken ?? 0) - (a.taken ?? 0))[0]
  if (!late) return []
  const known = v.responses.some((r) => r.response_id === late.done_by)
  return [moment('longest', late.done_at ?? 0, 'late', { about: late.title, waited: late.taken ?? 0, over: (late.taken ?? 0) - late.target, responseId: known ? (late.done_by ?? '') : '' })]
}

function lostCalls(v: StaffView): Moment[] {
  return v.items.flatMap((i): Moment[] => {
    const kind = i.call?.status
    return kind === 'missed' || kind === 'declined' ? [moment(kind, i.at, 'missed', { about: i.title, itemId: i.item_id })] : []
  }).slice(0, MOST_ALIKE)
}

function notDone(card: Scorecard | null): Moment[] {
  const missed = (card?.lines ?? []).filter((l) => l.status === 'missed' && l.opened_at !== null).sort((a, b) => b.weight - a.weight)
  return missed.slice(0, MOST_ALIKE).map((l) => moment('overdue', (l.opened_at ?? 0) + l.limit, 'missed', { about: l.title }))
}
