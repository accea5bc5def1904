// What a person may say a word on in one response: the wanted elements, what was found, what people added.

import type { FindingKind, LocalizedText, Proposal, Quote, ResponseView, SettledView, Verdict } from '../../contract'
import type { Found, Mark } from '../../ui/evidence'

export interface Row {
  readonly label: string
  readonly name: LocalizedText
  readonly of: 'element' | 'finding'
  /** What is proposed; of what only people have found: not_met. */
  readonly verdict: Verdict
  readonly quote: Quote | null
  readonly kind: FindingKind | ''
  readonly isCritical: boolean
  readonly isMinimum: boolean
  /** Found by people alone. */
  readonly isAdded: boolean
  /** Everybody's words, in order; the last one stands. */
  readonly words: readonly SettledView[]
  readonly stands: SettledView | null
  readonly mine: SettledView | null
}

type Bare = Omit<Row, 'words' | 'stands' | 'mine'>

/** `nameOf`: of a label that nothing proposes. */
export function rowsOf(response: ResponseView, proposal: Proposal | null, me: string, nameOf: (label: string) => LocalizedText): readonly Row[] {
  const elements = (proposal?.elements ?? []).map((e): Bare => ({
    label: e.label, name: e.name, of: 'element', verdict: e.verdict, quote: e.quote, kind: '', isCritical: false, isMinimum: e.is_minimum, isAdded: false,
  }))
  const findings = (proposal?.findings ?? []).map((f): Bare => ({
    label: f.violation_id, name: f.name, of: 'finding', verdict: f.verdict, quote: f.quote, kind: f.kind, isCritical: f.critical, isMinimum: false, isAdded: false,
  }))
  const known = new Set([...elements, ...findings].map((r) => r.label))
  const added = [...new Set(response.words.map((w) => w.label))].filter((label) => proposal !== null && !known.has(label)).map((label): Bare => ({
    label, name: nameOf(label), of: 'finding', verdict: 'not_met', quote: null, kind: 'violation', isCritical: false, isMinimum: false, isAdded: true,
  }))
  return [...elements, ...findings, ...added].map((r) => withWords(r, response.words, me))
}

function withWords(row: Bare, all: readonly SettledView[], me: string): Row {
  const words = all.filter((w) => w.label === row.label)
  return { ...row, words, stands: words.at(-1) ?? null, mine: words.filter((w) => w.by === me).at(-1) ?? null }
}

/** Does it wait for anybody's word? */
export const isOpen = (r: Row): boolean => r.stands === null && (r.verdict === 'uncertain' || (r.of === 'finding' && r.isCritical && r.verdict === 'met'))

const TO_REVIEW: readonly string[] = ['ahead_of_facts', 'unknown_claim', 'trick', 'early_fault']
export const isToReview = (r: Row): boolean => isOpen(r) && TO_REVIEW.includes(r.kind)

/** What a blind evaluator rates: the elements asked for. What was found would give the proposal away. */
export const toRateBlind = (rows: readonly Row[]): readonly Row[] => rows.filter((r) => r.of === 'element')

/** Has this evaluator earned the sight of the proposal? Of a response that asks for no element: once they say so. */
export function isRevealed(rows: readonly Row[], blind: boolean, looked: boolean): boolean {
  if (!blind) return true
  const wanted = toRateBlind(rows)
  return wanted.length > 0 ? wanted.every((r) => r.mine !== null) : looked
}

/** What is to be seen of the rows. Hidden ones show neither verdict nor evidence nor colleagues' words. */
export function shown(rows: readonly Row[], revealed: boolean): readonly Row[] {
  if (revealed) return rows
  const own = rows.filter((r) => r.of === 'element' || (r.isAdded && r.mine !== null))
  return own.map((r) => ({ ...r, verdict: 'not_met' as const, quote: null, words: r.words.filter((w) => w === r.mine), stands: r.mine }))
}

/** Has this evaluator rated the response? */
export function isRated(rows: readonly Row[]): boolean {
  const wanted = toRateBlind(rows)
  const asked = wanted.length > 0 ? wanted : rows
  return asked.length > 0 && asked.every((r) => r.mine !== null)
}

/** What stands at present, by a person's word or as proposed; null while it is uncertain. */
export function standing(r: Row): boolean | null {
  if (r.stands) return r.stands.is_met
  return r.verdict === 'uncertain' ? null : r.verdict === 'met'
}

/** Must a word give its reason? As the core asks: where it overturns, for critical ones, for a text without approval. */
export function needsReason(r: Row, isMet: boolean): boolean {
  if (r.isCritical || r.kind === 'no_approval' || r.isAdded) return true
  if (r.of === 'finding' && r.kind !== 'violation') return false
  const now = standing(r)
  return now !== null && now !== isMet
}

/** Do the words of two agree with each other, or mine with what is proposed? Null where one of them is silent or unsure. */
export function agrees(mine: SettledView | null, other: boolean | null): boolean | null {
  return mine === null || other === null ? null : mine.is_met === other
}

export const proposed = (r: Row): boolean | null => (r.isAdded ? null : r.verdict === 'uncertain' ? null : r.verdict === 'met')

/** The last word of each colleague. */
export function colleagues(r: Row, me: string): readonly SettledView[] {
  return [...new Map(r.words.filter((w) => w.by !== me).map((w) => [w.by, w])).values()]
}

/** After a word on `at`: the next row, from there on and round, without a word of mine, on its way or kept; -1 when all have one. */
export function nextRow(rows: readonly Row[], at: number, isOnItsWay: (label: string) => boolean = () => false): number {
  const order = [...rows.keys()].map((i) => (at + 1 + i) % rows.length).filter((i) => i !== at)
  return order.find((i) => rows[i]?.mine === null && !isOnItsWay(rows[i]?.label ?? '')) ?? -1
}

/** Where to begin: what waits for a word, else what I have said nothing on, else the first. */
export function firstRow(rows: readonly Row[]): number {
  const open = rows.findIndex(isOpen)
  if (open >= 0) return open
  return Math.max(0, rows.findIndex((r) => r.mine === null))
}

const MARKS: Readonly<Record<Verdict, Mark>> = { met: 'met', uncertain: 'uncertain', not_met: 'missed' }

/** Evidence as marks: solid for what stands, dashed for the uncertain, wavy for what should not be there. */
export function marksOf(rows: readonly Row[]): readonly Found[] {
  return rows.flatMap((r): Found[] => {
    const pointed = r.words.filter((w) => w.is_met && w.end > w.start).at(-1)
    const span = pointed ?? (r.quote?.source === 'text' && r.quote.end > r.quote.start ? r.quote : null)
    const now = standing(r)
    if (!span || now === false) return []
    const mark = now === null ? MARKS.uncertain : r.of === 'finding' ? MARKS.not_met : MARKS.met
    return [{ label: r.label, start: span.start, end: span.end, mark }]
  })
}
