// The evaluator at work: which response, which row of it, what is pointed at, and the words that are said.

import { computed, type ComputedRef, reactive, type Ref, ref, watch } from 'vue'

import type { Proposal, Scorecard, StaffView } from '../../contract'
import { useAct } from '../staff/act'
import { areKeysKept, isBlindKept, keepBlind, keepKeys } from './kept'
import { clauses, type Span, step } from './marking'
import { type Choice, chosen, count, type Entry, entriesOf, neighbour } from './queue'
import { firstRow, isRevealed, needsReason, nextRow, type Row, shown, standing } from './rows'

/** What is being written: a word with its reason, a note on the response, a violation that nobody proposed. */
export type Writing =
  | { readonly of: 'word'; readonly row: Row; readonly isMet: boolean; readonly required: boolean }
  | { readonly of: 'note' }
  | { readonly of: 'added' }

/** The reason of a word that is given before the proposal is seen; the same for everybody, so that it tells nothing. */
export const BLIND_REASON = '盲评 · rated before seeing the proposal'

interface State {
  choice: Choice
  key: string
  row: number
  mark: Span | null
  writing: Writing | null
  /** What has been written of it. */
  text: string
  blind: boolean
  keysOn: boolean
  pane: 'queue' | 'response'
}

export interface Evaluation {
  readonly state: State
  readonly refusal: Ref<string>
  readonly entries: ComputedRef<readonly Entry[]>
  readonly list: ComputedRef<readonly Entry[]>
  readonly entry: ComputedRef<Entry | null>
  readonly rows: ComputedRef<readonly Row[]>
  readonly current: ComputedRef<Row | null>
  readonly revealed: ComputedRef<boolean>
  readonly may: ComputedRef<boolean>
  readonly isSeen: (entry: Entry) => boolean
  go(key: string): void
  move(by: 1 | -1): void
  moveRow(by: 1 | -1): void
  pick(row: number): void
  point(span: Span | null): void
  stepClause(by: 1 | -1): void
  confirm(): void
  change(): void
  look(): void
  write(writing: Writing | null): void
  type(text: string): void
  say(label?: string): Promise<boolean>
  choose(part: Partial<Choice>): void
  setBlind(on: boolean): void
  setKeys(on: boolean): void
}

export function useEvaluation(view: Ref<StaffView | null>, proposals: Ref<ReadonlyMap<string, Proposal>>, wanted: () => string, card: Ref<Scorecard | null>): Evaluation {
  const { act, refusal } = useAct()
  const state = reactive<State>({
    choice: { filter: 'decide', roleId: '', injectId: '', hardFirst: false }, key: '', row: 0, mark: null, writing: null, text: '', blind: false, keysOn: areKeysKept(), pane: 'queue',
  })
  const looked = ref<readonly string[]>([])
  const sent = new Set<string>() // words that were given: one types faster than they come back
  const me = computed(() => view.value?.me.participant_id ?? '')
  const may = computed(() => view.value?.me.kind === 'evaluator' || view.value?.me.kind === 'facilitator')
  const entries = computed(() => (view.value ? entriesOf(view.value, proposals.value, card.value) : []))
  const list = computed(() => (view.value ? chosen(view.value, entries.value, state.choice, state.key) : []))
  const entry = computed(() => entries.value.find((e) => e.key === state.key) ?? null)
  const isSeen = (e: Entry): boolean => isRevealed(e.rows, state.blind, looked.value.includes(e.key))
  const revealed = computed(() => entry.value === null || isSeen(entry.value))
  const rows = computed(() => shown(entry.value?.rows ?? [], revealed.value))
  const current = computed(() => rows.value[Math.min(state.row, rows.value.length - 1)] ?? null)
  const fresh = computed(() => rows.value.length > 0)

  function begin(): void {
    state.mark = null
    write(null)
    state.row = firstRow(rows.value)
    refusal.value = ''
  }

  function go(key: string): void {
    if (key === '') return
    state.key = key
    state.pane = 'response'
    begin()
  }

  const move = (by: 1 | -1): void => go(neighbour(list.value, state.key, by))
  const pick = (row: number): void => {
    if (row < rows.value.length) {
      state.row = row
      write(null)
    }
  }
  const moveRow = (by: 1 | -1): void => pick(Math.min(rows.value.length - 1, Math.max(0, state.row + by)))

  function stepClause(by: 1 | -1): void {
    const text = entry.value?.response?.text ?? ''
    if (text !== '') state.mark = step(clauses(text), state.mark, by)
  }

  const isOnItsWay = (label: string): boolean => sent.has(`${state.key} ${label}`)

  /** The next row that wants my word; when all have one, stay: what was hidden is to be read first. */
  function onward(): void {
    state.mark = null
    const next = nextRow(rows.value, state.row, isOnItsWay)
    if (next >= 0) state.row = next
  }

  async function settle(row: { readonly label: string }, isMet: boolean, reason: string, isBlind: boolean): Promise<boolean> {
    const response = entry.value?.response
    if (!response) return false
    const { key, row: at, writing, text, mark } = state
    const name = `${key} ${row.label}`
    sent.add(name)
    write(null)
    onward()
    const span = isMet && mark ? mark : { start: 0, end: 0 }
    const isKept = await act('SettleFinding', { response_id: response.response_id, label: row.label, is_met: isMet, reason, blind: isBlind, start: span.start, end: span.end })
    if (!isKept) sent.delete(name)
    // Refused: back to it, with what was written.
    if (!isKept && state.key === key && state.writing === null) Object.assign(state, { row: at, writing, text, mark })
    return isKept
  }

  function write(writing: Writing | null): void {
    state.writing = may.value ? writing : null
    state.text = ''
  }

  /** A word; with the question for its reason first where it needs one. */
  function word(row: Row, isMet: boolean): void {
    if (!revealed.value && row.of === 'element') void settle(row, isMet, BLIND_REASON, true)
    else if (needsReason(row, isMet)) write({ of: 'word', row, isMet, required: true })
    else void settle(row, isMet, '', false)
  }

  function confirm(): void {
    const row = current.value
    if (!may.value) return
    if (!row) return move(1)
    const isMet = revealed.value ? (standing(row) ?? true) : true
    if (row.mine?.is_met === isMet || isWaiting(row)) return done(row)
    word(row, isMet)
  }

  /** My first word on it has gone out and has not come back yet: a second key would be a slip. */
  const isWaiting = (row: Row): boolean => row.mine === null && isOnItsWay(row.label)

  /** Confirmed before: on to the next row, or to the next response. */
  function done(row: Row): void {
    const next = nextRow(rows.value, rows.value.indexOf(row), isOnItsWay)
    if (next >= 0) state.row = next
    else move(1)
  }

  function change(): void {
    const row = current.value
    if (!may.value || !row) return
    const now = revealed.value ? standing(row) : true
    const isMet = now === null ? false : !now
    if (isWaiting(row) || (!revealed.value && row.mine?.is_met === isMet)) return done(row)
    word(row, isMet)
  }

  function look(): void {
    const key = entry.value?.key
    if (key !== undefined) looked.value = [...looked.value, key]
  }

  async function say(label = ''): Promise<boolean> {
    const { writing, text } = state
    const response = entry.value?.response
    if (!writing || !response) return false
    if (writing.of === 'word') return settle(writing.row, writing.isMet, text.trim(), !revealed.value)
    if (writing.of === 'added') return settle({ label }, true, text.trim(), !revealed.value)
    const { key } = state
    write(null)
    const isKept = await act('PinNote', { about: response.response_id, text: text.trim() })
    if (!isKept && state.key === key && state.writing === null) Object.assign(state, { writing, text })
    return isKept
  }

  function setBlind(on: boolean): void {
    state.blind = on
    keepBlind(me.value, on)
    state.choice = { ...state.choice, filter: on ? 'unrated' : 'decide', hardFirst: on ? false : state.choice.hardFirst }
    begin()
  }

  function setKeys(on: boolean): void {
    state.keysOn = on
    keepKeys(on)
  }

  /** Where nobody has chosen yet: what the address names, else the first of the queue. */
  function settleIn(): void {
    if (state.key !== '' || proposals.value.size === 0) return
    const named = entries.value.find((e) => e.key === wanted() && wanted() !== '')
    if (!named && list.value.length === 0) state.choice = { ...state.choice, filter: count(entries.value, 'unrated') > 0 ? 'unrated' : 'all' }
    const first = named ?? list.value[0]
    if (!first) return
    state.key = first.key
    if (named) state.pane = 'response'
    begin()
  }

  watch(me, (id) => {
    if (id === '') return
    state.blind = may.value && isBlindKept(id)
    state.choice = { ...state.choice, filter: state.blind ? 'unrated' : 'decide' }
  }, { immediate: true })
  watch(() => [proposals.value, entries.value.length], settleIn, { immediate: true })
  watch(fresh, (now) => now && (state.row = firstRow(rows.value)))

  return {
    state, refusal, entries, list, entry, rows, current, revealed, may, isSeen, go, move, moveRow, pick, point: (span) => (state.mark = span), stepClause, confirm, change, look,
    choose: (part) => void (state.choice = { ...state.choice, ...part }),
    write, type: (text) => void (state.text = text), say, setBlind, setKeys,
  }
}
