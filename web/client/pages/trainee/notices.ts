// What everybody, or one person, must be told at once. Pure.

import { phaseName } from '../../board/board'
import type { BoardCardView, ItemView, JournalEnvelope, LocalizedText, TraineeView } from '../../contract'
import { isMine } from '../../rounds/rounds'
import { canRingBack, isCutOff, stimulusOf } from './desk'
import { memosFor } from './memos'

/** Real seconds until an announced EndEx; null if none is announced. */
export function untilEnd(view: TraineeView, activeNow: number): number | null {
  const { ends_at, status } = view.clock
  return ends_at === null || status === 'ended' || status === 'lobby' ? null : Math.max(0, ends_at - activeNow)
}

/** Own calls that were cut off and not rung back, unless what they asked for has been done all the same. */
export const cutOffCalls = (view: TraineeView): ItemView[] =>
  view.items.filter((i) => isCutOff(i) && i.call?.answered_by === view.me.participant_id && !isSettled(view, i))

/** Calls that nobody of one's roles took, unless what they asked for has been done all the same. */
export const missedCalls = (view: TraineeView): ItemView[] =>
  view.items.filter((i) => i.call?.status === 'missed' && canRingBack(view, i) && !isSettled(view, i))

/** Calls that still wait to be rung back by one of one's roles: the count on the phone. */
export const waitingCalls = (view: TraineeView): ItemView[] =>
  view.clock.status === 'ended' ? [] : view.items.filter((i) => canRingBack(view, i) && !isSettled(view, i))

/** What the caller who rang off had asked last; undefined if it was the team that ended the call. */
export const leftOpen = (item: ItemView): LocalizedText | undefined =>
  item.call?.hung_up && item.call.has_more ? [...item.call.spoken, ...item.messages].sort((a, b) => Date.parse(a.occurred_at) - Date.parse(b.occurred_at)).at(-1)?.text : undefined

/** The last sentence of it: what they wait to be told. */
export const lastSentence = (said: string): string => said.match(/[^。？！?!.…]+[。？！?!.…]*["”]?\s*$/)?.[0].trim() ?? said

/** The open items that came with the call are answered, by whatever way. */
function isSettled(view: TraineeView, item: ItemView): boolean {
  const came = view.open_items.filter((o) => stimulusOf(view, o)?.item_id === item.item_id)
  return came.length > 0 && came.every((o) => (o.done_ahead ?? null) !== null || view.responses.some((r) => r.answers.includes(o.open_id)))
}

/** A sentence for a screen reader: a key of the texts, with what it names. */
export interface Sentence {
  readonly key: string
  readonly kind?: string
  readonly title?: LocalizedText
  readonly name?: LocalizedText | string
}

/** What concerns the listener of what has just come, one sentence each; `batch` (announcing.ts) makes one of them. */
export const sentences = (view: TraineeView, events: readonly JournalEnvelope[]): Sentence[] =>
  events.map((e) => said(view, e)).filter((s) => s !== undefined)

const titled = (title: LocalizedText | undefined): { title?: LocalizedText } => (title ? { title } : {})

/** A colleague has put up a task for one of the listener's roles. */
function isNewTask(view: TraineeView, card: BoardCardView): boolean {
  const [first] = card.versions
  return card.kind === 'task' && card.versions.length === 1 && first !== undefined && first.participant_id !== view.me.participant_id && view.me.roles.includes(first.owner)
}

function said(view: TraineeView, e: JournalEnvelope): Sentence | undefined {
  const me = view.me.participant_id
  switch (e.type) {
    case 'InjectFired':
    case 'FreeInjectSent':
    case 'ActorPublished':
      return { key: 'newItem', kind: e.data.item.kind, title: e.data.item.title, name: e.data.item.persona.name }
    case 'PersonaSpoke':
    case 'ActorAsked':
      return { key: 'heardFrom', name: e.data.message.persona.name }
    case 'FactAnswered':
      return { key: 'heardAnswer' }
    case 'FactReleased':
      return { key: 'heardFact', title: e.data.fact.title }
    case 'ApprovalRequested':
      return e.data.approval.participant_id === me ? undefined : { key: 'heardRequest', name: e.data.approval.name }
    case 'TextApproved':
    case 'TextSentBack':
      return e.data.approval.participant_id === me ? { key: e.type === 'TextApproved' ? 'heardApproved' : 'heardSentBack' } : undefined
    case 'ResponseSubmitted':
      return memosFor(view).some((m) => m.response_id === e.data.response.response_id) ? { key: 'heardMemo', name: e.data.response.name } : undefined
    case 'CaseHandedOver':
      return e.data.step.participant_id !== me && [e.data.step.to_role, ...e.data.handed_to].some((r) => view.me.roles.includes(r)) ? { key: 'heardHanded', name: e.data.step.name } : undefined
    case 'ChatSent':
      return e.data.line.participant_id === me ? undefined : { key: 'heardChat', name: e.data.line.name }
    case 'PhaseDeclared':
      return e.data.phase.participant_id === me ? undefined : { key: 'heardPhase', ...titled(phaseName(view)) }
    case 'CardPut':
      return isNewTask(view, e.data.card) ? { key: 'heardTask', name: e.data.card.versions[0]?.text ?? '' } : undefined
    case 'RoundOpened':
      return { key: isMine(view, e.data.round) ? 'heardRoundMine' : 'heardRound', title: e.data.round.title }
    case 'QuestionAsked':
      return { key: 'heardQuestion', name: e.data.said?.asker?.name ?? '', title: e.data.said?.question ?? { zh: '', en: '' } }
    case 'RoundClosed':
      return { key: 'heardRoundOver', title: e.data.round.title }
    case 'ClockJumped':
      return { key: 'heardJump' }
    case 'EndAnnounced':
      return { key: 'heardEnd' }
    default:
      return undefined
  }
}
