// The log in words: each event with the thing that it is about, found again in the view by type and time.

import type { BoardCardView, LocalizedText, LogView, NoteView, StaffView } from '../../contract'
import enBoard from '../../i18n/en/board'
import zhBoard from '../../i18n/zh/board'

export interface LogLine {
  readonly id: string
  readonly type: string
  readonly at: number
  readonly order: number
  /** What it is about, in the words of the scenario or of a person. */
  readonly about: LocalizedText | null
  readonly who: string
  /** Notes pinned to it or to the thing that it is about. */
  readonly notes: readonly NoteView[]
}

interface Thing {
  readonly ids: readonly string[]
  readonly types: readonly string[]
  readonly occurred?: string
  readonly at?: number
  readonly about: LocalizedText | null
  readonly who: string
}

const plain = (words: string): LocalizedText => ({ zh: words, en: words })
const cutBoth = (words: LocalizedText): LocalizedText => ({ zh: cut(words.zh).zh, en: cut(words.en).en })
const cut = (words: string): LocalizedText => plain(Array.from(words).slice(0, 60).join(''))

const CASE = { note: 'CaseNoted', taken: 'CaseTaken', handed: 'CaseHandedOver' } as const

/** Everything in the view that an event has made. */
function things(v: StaffView): readonly Thing[] {
  const inject = (id: string): LocalizedText | null => v.injects.find((i) => i.progress.item_id === id)?.title ?? null
  return [
    ...v.items.map((i): Thing => ({ ids: [i.item_id, v.injects.find((x) => x.progress.item_id === i.item_id)?.inject_id ?? ''], types: ['InjectFired', 'FreeInjectSent', 'ActorPublished'], occurred: i.occurred_at, about: i.title, who: '' })),
    ...v.injects.filter((i) => i.progress.status !== 'fired').map((i): Thing => ({ ids: [i.inject_id], types: ['InjectSkipped', 'InjectHeld', 'InjectReleased'], ...(i.progress.at === null ? {} : { at: i.progress.at }), about: i.title, who: v.participants.find((p) => p.participant_id === i.progress.by)?.name ?? '' })),
    ...v.injects.filter((i) => i.is_added).map((i): Thing => ({ ids: [i.inject_id], types: ['InjectPlanned'], about: i.title, who: '' })),
    ...v.responses.map((r): Thing => ({ ids: [r.response_id], types: ['ResponseSubmitted', 'RoomActionRecorded'], occurred: r.occurred_at, about: r.text ? cut(r.text) : inject(r.item_id ?? ''), who: r.name })),
    ...v.taken_back.flatMap((b): Thing[] => [
      { ids: [b.response_id], types: ['ResponseSubmitted'], occurred: b.given_at, about: inject(b.item_id), who: b.name },
      { ids: [b.response_id], types: ['FlagTakenBack'], occurred: b.occurred_at, about: inject(b.item_id), who: b.by_name },
    ]),
    ...v.actions.flatMap((a): Thing[] => (a.progress ? [{ ids: [a.action_id], types: ['ActionOpened'], at: a.progress.opened_at, about: a.title, who: '' }] : [])),
    ...v.approvals.map((a): Thing => ({ ids: [a.approval_id], types: ['ApprovalRequested'], occurred: a.occurred_at, about: cut(a.text), who: a.name })),
    ...v.approvals.flatMap((a) => a.steps.filter((s) => s.at !== null).map((s): Thing => ({ ids: [a.approval_id], types: [s.verdict === 'approved' ? 'TextApproved' : 'TextSentBack'], at: s.at ?? 0, about: s.remark ? cut(s.remark) : cut(a.text), who: s.name }))),
    ...v.asks.map((a): Thing => ({ ids: [a.ask_id], types: ['FactAsked'], occurred: a.occurred_at, about: askedFor(v, a.fact_id, a.question), who: a.name })),
    ...v.asks.flatMap((a): Thing[] => (a.answered_at === null ? [] : [{ ids: [a.ask_id], types: ['FactAnswered'], at: a.answered_at, about: askedFor(v, a.fact_id, a.question), who: a.name }])),
    ...v.facts.map((f): Thing => ({ ids: [], types: ['FactReleased'], at: f.released_at, about: f.title, who: '' })),
    ...v.chat.map((c): Thing => ({ ids: [], types: ['ChatSent'], occurred: c.occurred_at, about: cut(c.text), who: c.name })),
    ...v.items.flatMap((i) => i.messages.map((m): Thing => ({ ids: [i.item_id], types: ['PersonaSpoke', 'ActorAsked'], occurred: m.occurred_at, about: m.text, who: m.persona.handle || m.persona.name.zh }))),
    ...v.items.flatMap((i) => (i.call?.spoken ?? []).map((s): Thing => ({ ids: [i.item_id], types: ['CallLineSpoken'], occurred: s.occurred_at, about: s.text, who: '' }))),
    ...v.items.flatMap((i) => i.steps.map((s): Thing => ({ ids: [i.item_id], types: [CASE[s.kind]], occurred: s.occurred_at, about: s.text ? cut(s.text) : i.title, who: s.name }))),
    ...v.items.flatMap((i): Thing[] => calledOff(v, i)),
    ...v.board.flatMap((c) => cardThings(c)),
    ...v.phases.map((p): Thing => ({ ids: [], types: ['PhaseDeclared'], occurred: p.occurred_at, about: v.plan.phases.find((x) => x.term_id === p.phase_id)?.name ?? null, who: p.name })),
    ...v.jumps.map((j): Thing => ({ ids: [], types: ['ClockJumped'], about: j.note, who: '' })),
    ...v.told.map((x): Thing => ({ ids: [], types: ['BystanderTold'], occurred: x.occurred_at, about: plain(x.text), who: x.name })),
    ...v.words.map((w): Thing => ({ ids: [w.word_id], types: ['WordGiven'], occurred: w.occurred_at, about: cutBoth(w.text), who: v.participants.find((p) => p.participant_id === w.to)?.name ?? '' })),
    ...v.rounds.map((r): Thing => ({ ids: [], types: ['RoundOpened'], at: r.opened_at, about: r.title, who: '' })),
    ...v.rounds.flatMap((r) => r.lines.map((l): Thing => ({ ids: [], types: [l.question ? 'QuestionAsked' : 'RoundAnswered'], occurred: l.occurred_at, about: l.question ?? cut(l.text), who: l.asker ? l.asker.name.zh : l.name }))),
    ...(v.opinion?.turns ?? []).map((x): Thing => ({ ids: [], types: ['OpinionTurned'], about: plain(x.reason), who: x.name })),
    ...v.overrides.map((o): Thing => ({ ids: [o.action_id], types: ['LineOverridden'], occurred: o.occurred_at, about: cut(o.reason), who: o.name })),
    ...v.debriefs.map((d): Thing => ({ ids: [], types: ['DebriefAnswered'], occurred: d.occurred_at, about: null, who: d.name })),
  ]
}

/** Each version of a card, with its state before it, and what became of it. */
function cardThings(c: BoardCardView): Thing[] {
  const put = c.versions.map((v): Thing => {
    const said = c.kind === 'contact' ? `${v.source}: ${v.text}` : v.source ? `${v.text} (${v.source})` : v.text
    const about = { zh: `${zhBoard.board.state[v.state]}：${said}`, en: `${enBoard.board.state[v.state]}: ${said}` }
    return { ids: [c.card_id], types: ['CardPut'], occurred: v.occurred_at, about, who: v.name }
  })
  return c.struck ? [...put, { ids: [c.card_id], types: ['CardStruck'], occurred: c.struck.occurred_at, about: cut(c.struck.reason), who: c.struck.name }] : put
}

/** What became of a call. The view has no times for it, so these are taken in turn. */
function calledOff(v: StaffView, item: StaffView['items'][number]): Thing[] {
  const call = item.call
  if (!call) return []
  const what = { ids: [item.item_id], about: item.title, who: '' }
  const who = v.participants.find((p) => p.participant_id === call.answered_by)?.name ?? ''
  return [
    ...(call.status === 'missed' ? [{ ...what, types: ['CallMissed'] }] : []), ...(call.status === 'declined' ? [{ ...what, types: ['CallDeclined'] }] : []),
    ...(who ? [{ ...what, who, types: [call.returned ? 'CallReturned' : 'CallAnswered'] }] : []), ...(call.status === 'ended' ? [{ ...what, types: ['CallEnded'] }] : []),
    ...call.silences.map((at) => ({ ...what, at, types: ['SilenceNoticed'] })),
  ]
}

function askedFor(v: StaffView, factId: string, question: string): LocalizedText {
  return v.all_facts.find((f) => f.fact_id === factId)?.title ?? cut(question)
}

// A note is shown at its place, or by itself; its own event would say it twice. The crowd stands in the list of events.
const HIDDEN: readonly string[] = ['NotePinned', 'NoteChosen', 'ExerciseCreated', 'CrowdPosted', 'CrowdCommented', 'CrowdCounted']

/** The log, oldest first. Events of one moment take the things of that moment in their order. */
export function logLines(v: StaffView): readonly LogLine[] {
  const pool = byType(things(v))
  const used = new Set<Thing>()
  const placed = new Set<string>()
  const lines = v.log.filter((e) => !HIDDEN.includes(e.type)).map((e): LogLine => {
    const thing = pool.get(e.type)?.find((x) => !used.has(x) && isThen(x, e))
    if (thing) used.add(thing)
    const notes = v.notes.filter((n) => n.about !== '' && !placed.has(n.note_id) && (n.about === e.event_id || thing?.ids.includes(n.about)))
    notes.forEach((n) => placed.add(n.note_id))
    return { id: e.event_id, type: e.type, at: e.at, order: Date.parse(e.occurred_at), about: thing?.about ?? null, who: thing?.who ?? '', notes }
  })
  const loose = v.notes.filter((n) => !placed.has(n.note_id)).map((n): LogLine => ({
    id: n.note_id, type: 'NotePinned', at: n.at, order: Date.parse(n.occurred_at), about: null, who: n.name, notes: [n],
  }))
  return [...lines, ...loose].sort((a, b) => a.order - b.order)
}

function byType(all: readonly Thing[]): ReadonlyMap<string, readonly Thing[]> {
  const table = new Map<string, Thing[]>()
  for (const thing of all) {
    for (const type of thing.types) {
      const known = table.get(type)
      if (known) known.push(thing)
      else table.set(type, [thing])
    }
  }
  return table
}

/** By real time where it is known, else by story time, else simply in turn. */
const isThen = (x: Thing, e: LogView): boolean =>
  x.occurred !== undefined ? x.occurred === e.occurred_at : x.at === undefined || x.at === e.at

export type LogFilter = 'all' | 'notes' | 'world' | 'team' | 'control'

const WORLD: readonly string[] = ['InjectFired', 'FreeInjectSent', 'InjectSkipped', 'InjectHeld', 'InjectReleased', 'InjectEdited', 'InjectPlanned', 'PersonaSpoke', 'FactReleased', 'FactAnswered', 'CallLineSpoken', 'CallMissed', 'SilenceNoticed', 'ActionOpened', 'ActorAsked', 'ActorPublished', 'CallLineSkipped']
const TEAM: readonly string[] = ['ResponseSubmitted', 'FlagTakenBack', 'RoomActionRecorded', 'ApprovalRequested', 'TextApproved', 'TextSentBack', 'FactAsked', 'ChatSent', 'CaseNoted', 'CaseTaken', 'CaseHandedOver', 'CallAnswered', 'CallDeclined', 'CallReturned', 'CallEnded', 'DebriefAnswered', 'CardPut', 'CardStruck', 'PhaseDeclared']

export function passes(line: LogLine, filter: LogFilter, words = ''): boolean {
  const group = WORLD.includes(line.type) ? 'world' : TEAM.includes(line.type) ? 'team' : 'control'
  const fits = filter === 'all' || (filter === 'notes' ? line.notes.length > 0 : filter === group)
  if (!fits || words === '') return fits
  const text = [line.about?.zh, line.about?.en, line.who, ...line.notes.map((n) => `${n.text} ${n.name}`)].join(' ').toLowerCase()
  return text.includes(words.toLowerCase())
}
