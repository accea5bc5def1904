// Rows of the events list: injects, free ones, and background posts gathered into groups.

import type { InjectStatus, InjectView, ItemView, StaffView } from '../../contract'
import { dueOf } from './jumping'
import { addressees, channel, persona } from './names'

/** A row of the events list: an inject of the scenario, or one written on the spot. */
export interface EventRow {
  readonly id: string
  readonly inject: InjectView | null
  readonly item: ItemView | null
  readonly at: number
}

/** Background posts that follow each other, the scenario's and the crowd's. */
export interface GroupRow {
  readonly id: string
  readonly rows: readonly EventRow[]
  readonly from: number
  readonly to: number
  readonly counts: Readonly<Record<InjectStatus, number>>
  readonly weak: number
  readonly falseAlarms: number
  readonly crowd: number
}

export type ListRow = { readonly row: EventRow; readonly inGroup: boolean } | { readonly group: GroupRow }

/** When it will come, as its call or its action has moved it; the author's time while that is open. */
export const comesAt = (v: StaffView, i: InjectView): number => (i.progress.status === 'waiting' ? (dueOf(v, i) ?? i.due) : i.due)

export function eventRows(v: StaffView): readonly EventRow[] {
  const known = new Set(v.injects.map((i) => i.progress.item_id))
  const items = new Map(v.items.map((i) => [i.item_id, i]))
  const planned = v.injects.map((i): EventRow => ({
    id: i.inject_id, inject: i, item: items.get(i.progress.item_id ?? '') ?? null, at: i.progress.at ?? comesAt(v, i),
  }))
  const free = v.items.filter((i) => !known.has(i.item_id)).map((i): EventRow => ({ id: i.item_id, inject: null, item: i, at: i.at }))
  return [...planned, ...free].sort((a, b) => a.at - b.at)
}

const isNoise = (row: EventRow): boolean => row.inject?.background === true || row.item?.crowd === true

function groupOf(rows: readonly EventRow[]): GroupRow {
  const count = (status: InjectStatus): number => rows.filter((r) => r.inject?.progress.status === status).length
  const signal = (kind: string): number => rows.filter((r) => r.inject?.signal === kind).length
  return {
    id: `group:${rows[0]?.id ?? ''}`, rows, from: rows[0]?.at ?? 0, to: rows.at(-1)?.at ?? 0,
    counts: { waiting: count('waiting'), held: count('held'), fired: count('fired'), skipped: count('skipped') },
    weak: signal('weak'), falseAlarms: signal('false_alarm'),
    crowd: rows.filter((r) => r.item?.crowd).length,
  }
}

/** The list with runs of background posts (two and more) as one row each; `open` says which are unfolded. */
export function listRows(rows: readonly EventRow[], open: readonly string[], chosen = ''): readonly ListRow[] {
  const list: ListRow[] = []
  let run: EventRow[] = []
  const close = (): void => {
    if (run.length === 1) list.push(...run.map((row) => ({ row, inGroup: false })))
    else if (run.length > 1) {
      const group = groupOf(run)
      list.push({ group })
      if (open.includes(group.id) || run.some((r) => r.id === chosen)) list.push(...run.map((row) => ({ row, inGroup: true })))
    }
    run = []
  }
  for (const row of rows) {
    if (isNoise(row)) run.push(row)
    else {
      close()
      list.push({ row, inGroup: false })
    }
  }
  close()
  return list
}

/** Does a row hold the words that are sought? `names` adds what only the screen knows: persona, channel, roles. */
export function matches(row: EventRow, words: string, names: readonly string[]): boolean {
  const what = row.inject ?? row.item
  const texts = [row.inject?.inject_id, what?.title.zh, what?.title.en, what?.text.zh, what?.text.en, ...(row.inject?.lines ?? []).flatMap((l) => [l.zh, l.en]), ...names]
  return texts.join(' ').toLowerCase().includes(words.trim().toLowerCase())
}

/** What a row is called on the screen besides its own words: persona, channel, roles, kind. */
function namesOf(v: StaffView, r: EventRow, everyone: string, kind: (k: string) => string): readonly string[] {
  const what = r.inject ?? r.item
  if (!what) return []
  return [persona(v, 'persona_id' in what ? what.persona_id : what.persona.persona_id), channel(v, what.channel), addressees(v, what.to_roles, everyone), kind(what.kind)]
}

/** The ids of all rows that hold the words. */
export function foundIds(v: StaffView, words: string, everyone: string, kind: (k: string) => string): ReadonlySet<string> {
  return new Set(eventRows(v).filter((r) => matches(r, words, namesOf(v, r, everyone, kind))).map((r) => r.id))
}
