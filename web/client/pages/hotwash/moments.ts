// What happened, in at most eight moments: each from the journal, with the response or item that it rests on.

import type { LocalizedText, ResponseView, Scorecard, ScoreLine, StaffView } from '../../contract'
import type { StateName } from '../../ui/StateMark.vue'
import { isLate, isSentShort } from '../staff/cardview'
import { lineState, lineWord } from '../staff/names'

export type MomentKind = 'first_signal' | 'flagged' | 'flagged_other' | 'flagged_plain' | 'assessment' | 'statement' | 'statement_short' | 'longest' | 'missed' | 'declined' | 'overdue' | 'correction' | 'done'

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
  /** The line of the card that it is told of: state, word and figures are the card's. */
  readonly line: ScoreLine | null
  /** Key of the card's word for that line. */
  readonly word: string
}

export const MOST_MOMENTS = 8
const MOST_ALIKE = 2

const moment = (kind: MomentKind, at: number, state: StateName, more: Partial<Moment> = {}): Moment => ({
  kind, at, state, about: null, waited: 0, over: 0, responseId: '', itemId: '', line: null, word: '', ...more,
})

/** In the order of the story; where there are more than eight, what weighs least is left out. */
export function moments(v: StaffView, card: Scorecard | null): readonly Moment[] {
  const byWeight = [
    ...firstOf(v, card, 'statement'), ...firstSignal(v), ...longest(v, card), ...firstOf(v, card, 'assessment'),
    ...lostCalls(v), ...notDone(card), ...firstFlag(v, card), ...firstOf(v, card, 'correction'), ...done(v, card),
  ]
  return inOneLine(byWeight).slice(0, MOST_MOMENTS).sort((a, b) => a.at - b.at)
}

/** The longest wait often ends with a first statement: one line of the card is told once. */
function inOneLine(all: readonly Moment[]): readonly Moment[] {
  const told = (kinds: readonly MomentKind[]): readonly string[] => all.filter((m) => !kinds.includes(m.kind)).map((m) => m.line?.action_id ?? '')
  const besides: Readonly<Partial<Record<MomentKind, readonly string[]>>> = { longest: told(['longest', 'done']), done: told(['done']) }
  return all.filter((m) => !besides[m.kind]?.includes(m.line?.action_id ?? ''))
}

/** The line of the card that a response is told of: one that it did, before one to which it added; of those the first to open. */
function lineOf(card: Scorecard | null, responseId: string): ScoreLine | null {
  const rank = (l: ScoreLine): number => (l.done_by === responseId ? 0 : isSentShort(l) ? 2 : 1)
  const mine = (card?.lines ?? []).filter((l) => l.response_ids.includes(responseId))
  return mine.sort((a, b) => rank(a) - rank(b) || (a.opened_at ?? 0) - (b.opened_at ?? 0))[0] ?? null
}

/** State, word and figures as the card has them. */
function asCard(card: Scorecard, line: ScoreLine): Partial<Moment> & { readonly state: StateName } {
  const over = isLate(line) ? (line.taken ?? 0) - line.target : 0
  return { line, state: lineState(line, card.at), word: lineWord(line), waited: line.taken ?? 0, over }
}

/** A weak signal if the scenario has one, else the first thing that was not background. */
function firstSignal(v: StaffView): Moment[] {
  const came = v.injects.filter((i) => i.progress.status === 'fired' && !i.background && i.progress.at !== null)
    .sort((a, b) => (a.progress.at ?? 0) - (b.progress.at ?? 0))
  const found = came.find((i) => i.signal === 'weak') ?? came[0]
  return found ? [moment('first_signal', found.progress.at ?? 0, 'due', { about: found.title, itemId: found.progress.item_id ?? '' })] : []
}

/** What serves no line is told without a verdict. */
function ofResponse(card: Scorecard | null, r: ResponseView, kind: MomentKind, about: LocalizedText | null): Moment {
  const line = lineOf(card, r.response_id)
  const rest = { responseId: r.response_id, itemId: r.item_id ?? '', about }
  return moment(kind, r.at, 'due', card && line ? { ...rest, ...asCard(card, line) } : rest)
}

function firstOf(v: StaffView, card: Scorecard | null, kind: 'statement' | 'assessment' | 'correction'): Moment[] {
  const r = v.responses.find((x) => x.kind === kind)
  if (!r) return []
  const about = v.plan.levels.find((l) => l.level_id === r.details.level_id)?.name ?? null
  const told = ofResponse(card, r, kind, about)
  return [kind === 'statement' && told.line && isSentShort(told.line) ? { ...told, kind: 'statement_short' } : told]
}

/** The first flag on a sign. A flag on anything else is no sign seen, whatever it was that was flagged. */
function firstFlag(v: StaffView, card: Scorecard | null): Moment[] {
  const flags = v.responses.filter((r) => r.kind === 'flag')
  const injectOf = (r: ResponseView): StaffView['injects'][number] | undefined => v.injects.find((i) => i.progress.item_id !== null && i.progress.item_id === r.item_id)
  const isSign = (r: ResponseView): boolean => injectOf(r)?.signal === 'weak' || r.answers.length > 0
  const sign = flags.find(isSign)
  const first = sign ?? flags[0]
  if (!first) return []
  const hasSigns = v.injects.some((i) => i.signal === 'weak')
  const told = ofResponse(card, first, sign ? 'flagged' : hasSigns ? 'flagged_other' : 'flagged_plain', injectOf(first)?.title ?? v.items.find((i) => i.item_id === first.item_id)?.title ?? null)
  return [sign && !told.line ? { ...told, state: 'met' } : told]
}

/** What was done, but long after it could have been. */
function longest(v: StaffView, card: Scorecard | null): Moment[] {
  const late = (card?.lines ?? []).filter((l) => isLate(l) && l.done_at !== null).sort((a, b) => (b.taken ?? 0) - (a.taken ?? 0))[0]
  if (!card || !late) return []
  const known = v.responses.some((r) => r.response_id === late.done_by)
  return [moment('longest', late.done_at ?? 0, 'late', { about: late.title, ...asCard(card, late), responseId: known ? (late.done_by ?? '') : '' })]
}

/** What was answered in full and in time, the heaviest first: a good drill is more than its first minutes. */
function done(v: StaffView, card: Scorecard | null): Moment[] {
  const well = (card?.lines ?? []).filter((l) => l.done_at !== null && l.status === 'met' && lineState(l, card?.at ?? 0) === 'met').sort((a, b) => b.weight - a.weight)
  return well.map((l) => {
    const known = v.responses.some((r) => r.response_id === l.done_by)
    return moment('done', l.done_at ?? 0, 'met', { about: l.title, ...asCard(card as Scorecard, l), responseId: known ? (l.done_by ?? '') : '' })
  })
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
