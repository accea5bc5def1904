// Folds journal envelopes into a view. Held to the server's snapshots by tests/fixtures/sync.

import type {
  ActorView, ApprovalView, AskView, BoardCardView, CallView, CaseData, CaseStepView, CountsData, DebriefView, HandView, InterruptionData, ItemView, JournalEnvelope, JumpView, MessageView, OpinionData, OpinionView, ResponseView,
  ReviewView, RoundLineView, RoundView, SeatView, SettledView, StaffEnvelope, StaffView, TraineeEnvelope, TraineeView, WordView,
} from '../contract'

/** Fails to compile where a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`)
}

/** Adds seconds and rounds as the server does. */
const plus = (a: number, b: number): number => Math.round((a + b) * 1e6) / 1e6

type Lost = Pick<InterruptionData, 'story_lost' | 'active_lost'>
type Shared = TraineeView | StaffView

/** Does this envelope change what one sees beyond itself: one's own seat, or a case handed to one? Then a new snapshot is needed. */
export function asksForAll(view: Shared, envelope: JournalEnvelope): boolean {
  if (envelope.type === 'CaseHandedOver') return !isStaff(view) && isHandedToMe(view, envelope.data)
  return changesOwnSeat(view, envelope)
}

/** With the case come the words before it, and until when it is due: to a stand-in too, who may have it in another role. */
const isHandedToMe = (view: TraineeView, { item_id, step, handed_to }: CaseData): boolean =>
  [step.to_role, ...handed_to].some((r) => view.me.roles.includes(r)) || view.items.every((i) => i.item_id !== item_id)

function changesOwnSeat(view: Shared, envelope: JournalEnvelope): boolean {
  const isSeat = envelope.type === 'SeatTaken' || envelope.type === 'SeatLeft'
  return isSeat && !isStaff(view) && envelope.data.seat.participant_id === view.me.participant_id
}

export function isStaff(view: Shared): view is StaffView {
  return 'injects' in view
}

function withSeat<V extends Shared>(view: V, type: 'SeatTaken' | 'SeatLeft', seat: SeatView): V {
  if (type === 'SeatTaken') return { ...view, seats: [...view.seats, seat] }
  const left = (s: SeatView): boolean => s.participant_id === seat.participant_id && s.role_id === seat.role_id
  return { ...view, seats: view.seats.filter((s) => !left(s)) }
}

function withoutResponse<V extends Shared>(view: V, responseId: string): V {
  return { ...view, responses: view.responses.filter((r) => r.response_id !== responseId) }
}

function withCall<V extends Shared>(view: V, itemId: string, call: CallView): V {
  return { ...view, items: view.items.map((i) => (i.item_id === itemId ? { ...i, call } : i)) }
}

/** A persona's words under an item; `call` is the call in which they were said, null elsewhere. */
function withMessage<V extends Shared>(view: V, itemId: string, message: MessageView, call: CallView | null): V {
  const added = (i: ItemView): ItemView => ({ ...i, call, messages: [...i.messages, message] })
  return { ...view, items: view.items.map((i) => (i.item_id === itemId ? added(i) : i)) }
}

/** Work on a case among colleagues; `handedTo` have it from now on. */
function withStep<V extends Shared>(view: V, itemId: string, step: CaseStepView, handedTo: readonly string[]): V {
  const added = (i: ItemView): ItemView => ({ ...i, steps: [...i.steps, step], to_roles: [...i.to_roles, ...handedTo] })
  return { ...view, items: view.items.map((i) => (i.item_id === itemId ? added(i) : i)) }
}

function withReceiptsOfChat<V extends Shared>(view: V, read: readonly { message_id: string; participant_id: string }[]): V {
  const readers = (id: string): string[] => read.filter((r) => r.message_id === id).map((r) => r.participant_id)
  const fresh = new Set(read.map((r) => r.message_id))
  const chat = view.chat.map((c) => (fresh.has(c.message_id) ? { ...c, read_by: [...c.read_by, ...readers(c.message_id)] } : c))
  return { ...view, chat }
}

/** The request as it stands now, in its place or at the end; the one that it replaces is marked so. */
function withApproval<V extends Shared>(view: V, approval: ApprovalView, replaced: string): V {
  const known = view.approvals.some((a) => a.approval_id === approval.approval_id)
  const kept = view.approvals.map((a) => {
    if (a.approval_id === approval.approval_id) return approval
    return a.approval_id === replaced ? { ...a, status: 'replaced' as const } : a
  })
  return { ...view, approvals: known ? kept : [...kept, approval] }
}

function withAsk<V extends Shared>(view: V, ask: AskView): V {
  const known = view.asks.some((a) => a.ask_id === ask.ask_id)
  const asks = known ? view.asks.map((a) => (a.ask_id === ask.ask_id ? ask : a)) : [...view.asks, ask]
  return { ...view, asks }
}

/** A card in its place, or as a new one at the end. */
function withCard<V extends Shared>(view: V, card: BoardCardView): V {
  const known = view.board.some((c) => c.card_id === card.card_id)
  const board = known ? view.board.map((c) => (c.card_id === card.card_id ? card : c)) : [...view.board, card]
  return { ...view, board }
}

function withHand<V extends Shared>(view: V, hand: HandView): V {
  const known = view.hands.some((h) => h.hand_id === hand.hand_id)
  return { ...view, hands: known ? view.hands.map((h) => (h.hand_id === hand.hand_id ? hand : h)) : [...view.hands, hand] }
}

function withWord<V extends Shared>(view: V, word: WordView): V {
  return { ...view, words: [...view.words, word], locked_by: word.locks ? word.word_id : view.locked_by }
}

function jumped<V extends Shared>(view: V, clock: V['clock'], jump: JumpView): V {
  return { ...view, clock, jumps: [...view.jumps, jump] }
}

function ringingLonger(items: readonly ItemView[], lost: number): readonly ItemView[] {
  return items.map((i) =>
    i.call?.status === 'ringing' ? { ...i, call: { ...i.call, ring_until: plus(i.call.ring_until, lost) } } : i,
  )
}

/** A limit that was past when the jump was made stays where it was missed. */
function jumpedTrainee(view: TraineeView, from: number, skipped: number): TraineeView {
  const moved = view.open_items.map((o) =>
    o.runs_on || o.limit_at < from ? o : { ...o, target_at: plus(o.target_at, skipped), limit_at: plus(o.limit_at, skipped) },
  )
  return { ...view, open_items: moved }
}

/** What was past its limit when the outage began stays where it was missed. */
function interruptedTrainee(view: TraineeView, from: number, lost: Lost): TraineeView {
  const moved = view.open_items.map((o) =>
    o.limit_at < from ? o : { ...o, target_at: plus(o.target_at, lost.story_lost), limit_at: plus(o.limit_at, lost.story_lost) },
  )
  return { ...view, open_items: moved, items: ringingLonger(view.items, lost.active_lost) }
}

/** A trainee's view after one envelope. */
export function reduceTrainee(view: TraineeView, e: TraineeEnvelope): TraineeView {
  switch (e.type) {
    case 'ExerciseStarted':
    case 'ExercisePaused':
    case 'ExerciseResumed':
    case 'PaceChanged':
    case 'EndAnnounced':
    case 'EndCancelled':
    case 'ExerciseEnded':
      return { ...view, clock: e.data.clock }
    case 'ServiceInterrupted':
      return interruptedTrainee({ ...view, clock: e.data.clock }, plus(e.at, -e.data.story_lost), e.data)
    case 'SeatTaken':
    case 'SeatLeft':
      return withSeat(view, e.type, e.data.seat)
    case 'ConsentGiven':
      return e.data.participant_id === view.me.participant_id ? { ...view, me: { ...view.me, consented: true } } : view
    case 'InjectFired':
    case 'FreeInjectSent':
      return { ...view, items: [...view.items, e.data.item] }
    case 'ActionOpened':
      return { ...view, open_items: [...view.open_items, e.data.open_item] }
    case 'ResponseSubmitted':
    case 'RoomActionRecorded':
      return { ...view, responses: [...view.responses, e.data.response] }
    case 'FlagTakenBack':
      return withoutResponse(view, e.data.response_id)
    case 'CallAnswered':
    case 'CallDeclined':
    case 'CallMissed':
    case 'CallLineSpoken':
    case 'CallLineSkipped':
    case 'CallReturned':
    case 'SilenceNoticed':
    case 'CallEnded':
      return withCall(view, e.data.item_id, e.data.call)
    case 'ApprovalsLocked':
      return { ...view, approval_lock: e.data.locked }
    case 'WordGiven':
      return withWord(view, e.data.word)
    case 'ScreensUnlocked':
      return { ...view, locked_by: '' }
    case 'PersonaSpoke':
      return withMessage(view, e.data.item_id, e.data.message, e.data.call)
    case 'CaseNoted':
    case 'CaseTaken':
    case 'CaseHandedOver':
      return withStep(view, e.data.item_id, e.data.step, e.data.handed_to)
    case 'ChatSeen':
      return withReceiptsOfChat(view, e.data.read)
    case 'FactReleased':
      return { ...view, facts: [...view.facts, e.data.fact] }
    case 'FactAsked':
    case 'FactAnswered':
      return withAsk(view, e.data.ask)
    case 'ChatSent':
      return { ...view, chat: [...view.chat, e.data.line] }
    case 'CardPut':
    case 'CardStruck':
      return withCard(view, e.data.card)
    case 'PhaseDeclared':
      return { ...view, phases: [...view.phases, e.data.phase] }
    case 'ApprovalRequested':
    case 'TextApproved':
    case 'TextSentBack':
      return withApproval(view, e.data.approval, e.data.replaced)
    case 'ScoresReleased':
      return { ...view, scores_released: true }
    case 'ReviewAsked':
    case 'ReviewAnswered':
      return { ...view, reviews: withReview(view.reviews, e.data.review) }
    case 'OpinionMoved':
      return { ...view, opinion: view.opinion && withMinutes(view.opinion, e.data) }
    case 'OpinionTurned':
      return { ...view, opinion: view.opinion && { ...view.opinion, turns: [...view.opinion.turns, e.data.turn] } }
    case 'OpinionShown':
      return { ...view, opinion: e.data.opinion }
    case 'CrowdPosted':
    case 'ActorPublished':
      return { ...view, items: [...view.items, e.data.item] }
    case 'CrowdCounted':
      return { ...view, items: withCounts(view.items, e.data) }
    case 'CrowdCommented':
    case 'ActorAsked':
      return withMessage(view, e.data.item_id, e.data.message, e.data.call)
    case 'ClockJumped':
      return jumpedTrainee(jumped(view, e.data.clock, e.data.jump), e.data.jump.at, e.data.skipped)
    case 'RoundOpened':
    case 'QuestionAdded':
    case 'QuestionSkipped':
    case 'QuestionAsked':
    case 'RoundAnswered':
    case 'RoundClosed':
      return { ...view, rounds: withRound(view.rounds, e.data) }
    case 'HandRaised':
    case 'HandSeen':
      return withHand(view, e.data.hand)
    case 'DebriefAnswered':
      return { ...view, debrief: e.data.debrief }
    default:
      return assertNever(e)
  }
}

/** A facilitator's, evaluator's or observer's view after one envelope. */
export function reduceStaff(view: StaffView, e: StaffEnvelope): StaffView {
  const next = foldStaff(view, e)
  if (UNLOGGED.includes(e.type)) return next
  const { event_id, type, at, occurred_at } = e
  return { ...next, log: [...next.log, { event_id, type, at, occurred_at }] }
}

// A matter of the machine: nobody pins a note to it.
const UNLOGGED: readonly string[] = ['ItemsSeen', 'ResponseAssessed', 'ChatAssessed', 'OpinionMoved', 'ChatSeen', 'ActorMoved']

function foldStaff(view: StaffView, e: StaffEnvelope): StaffView {
  switch (e.type) {
    case 'ExerciseCreated':
    case 'ChatAssessed':
    case 'ConditionSettled':
      return view
    case 'ExerciseStarted':
    case 'ExercisePaused':
    case 'ExerciseResumed':
    case 'PaceChanged':
    case 'EndAnnounced':
    case 'EndCancelled':
    case 'ExerciseEnded':
      return { ...view, clock: e.data.clock }
    case 'ServiceInterrupted':
      return interruptedStaff({ ...view, clock: e.data.clock }, plus(e.at, -e.data.story_lost), e.data)
    case 'SeatTaken':
    case 'SeatLeft':
      return withSeat(view, e.type, e.data.seat)
    case 'ParticipantJoined':
      return { ...view, participants: [...view.participants, e.data.participant] }
    case 'ConsentGiven':
      return consentedStaff(view, e.data.participant_id)
    case 'InjectFired':
      return withProgress({ ...view, items: [...view.items, e.data.item] }, e.data.inject)
    case 'FreeInjectSent':
      return { ...view, items: [...view.items, e.data.item] }
    case 'InjectSkipped':
    case 'InjectHeld':
    case 'InjectReleased':
      return withProgress(view, e.data.inject)
    case 'ActionOpened': {
      const { action } = e.data
      return {
        ...view,
        responses: view.responses.map((r) => (action.ahead.includes(r.response_id) ? { ...r, answers: [...r.answers, action.action_id] } : r)),
        actions: view.actions.map((a) => (a.action_id === action.action_id ? { ...a, progress: action } : a)),
      }
    }
    case 'ResponseSubmitted':
    case 'RoomActionRecorded':
      return { ...view, responses: [...view.responses, e.data.response] }
    case 'FlagTakenBack':
      return { ...withoutResponse(view, e.data.response_id), taken_back: [...view.taken_back, e.data.taken_back] }
    case 'ResponseAssessed':
      return withResponse(view, e.data.response_id, (r) => ({ ...r, assessment: e.data.assessment }))
    case 'CallAnswered':
    case 'CallDeclined':
    case 'CallMissed':
    case 'CallLineSpoken':
    case 'CallLineSkipped':
    case 'CallReturned':
    case 'SilenceNoticed':
    case 'CallEnded':
      return withCall(view, e.data.item_id, e.data.call)
    case 'ItemsSeen':
      return { ...view, items: view.items.map((i) => withReceipts(i, e.data.seen)) }
    case 'LineOverridden':
      return { ...view, overrides: [...view.overrides, e.data.override] }
    case 'ApprovalsLocked':
      return { ...view, approval_lock: e.data.locked }
    case 'WordGiven':
      return withWord(view, e.data.word)
    case 'ScreensUnlocked':
      return { ...view, locked_by: '' }
    case 'PersonaSpoke':
      return withMessage(view, e.data.item_id, e.data.message, e.data.call)
    case 'CaseNoted':
    case 'CaseTaken':
    case 'CaseHandedOver':
      return withStep(view, e.data.item_id, e.data.step, e.data.handed_to)
    case 'ChatSeen':
      return withReceiptsOfChat(view, e.data.read)
    case 'FactReleased':
      return { ...view, facts: [...view.facts, e.data.fact] }
    case 'FactAsked':
    case 'FactAnswered':
      return withAsk(view, e.data.ask)
    case 'ChatSent':
      return { ...view, chat: [...view.chat, e.data.line] }
    case 'CardPut':
    case 'CardStruck':
      return withCard(view, e.data.card)
    case 'PhaseDeclared':
      return { ...view, phases: [...view.phases, e.data.phase] }
    case 'ApprovalRequested':
    case 'TextApproved':
    case 'TextSentBack':
      return withApproval(view, e.data.approval, e.data.replaced)
    case 'ScoresReleased':
      return { ...view, scores_released: true }
    case 'ReviewAsked':
    case 'ReviewAnswered':
      return { ...view, reviews: withReview(view.reviews, e.data.review) }
    case 'OpinionMoved':
      return { ...view, opinion: view.opinion && withMinutes(view.opinion, e.data) }
    case 'OpinionTurned':
      return { ...view, opinion: view.opinion && { ...view.opinion, turns: [...view.opinion.turns, e.data.turn] } }
    case 'OpinionShown':
      return { ...view, opinion: view.opinion && { ...view.opinion, shown: e.data.shown } }
    case 'CrowdPosted':
      return { ...view, items: [...view.items, e.data.item] }
    case 'CrowdCounted':
      return { ...view, items: withCounts(view.items, e.data) }
    case 'CrowdCommented':
      return withMessage(view, e.data.item_id, e.data.message, e.data.call)
    case 'ClockJumped':
      return jumpedStaff(jumped(view, e.data.clock, e.data.jump), e.data.jump.at, e.data.skipped)
    case 'InjectEdited': {
      const { edited } = e.data
      return { ...view, injects: view.injects.map((i) => (i.inject_id === edited.inject_id ? edited : i)) }
    }
    case 'InjectPlanned':
      return { ...view, injects: [...view.injects, e.data.planned] }
    case 'BystanderTold':
      return { ...view, told: [...view.told, e.data.told] }
    case 'NotePinned':
      return { ...view, notes: [...view.notes, e.data.note] }
    case 'NoteChosen':
      return { ...view, notes: view.notes.map((n) => (n.note_id === e.data.note_id ? { ...n, is_chosen: e.data.is_chosen } : n)) }
    case 'ImprovementRecorded':
    case 'ImprovementStruck':
      return { ...view, improvements: withImprovement(view.improvements, e.data.improvement) }
    case 'ResponseReassigned':
      return withResponse(view, e.data.response_id, (r) => ({ ...r, answers: e.data.answers }))
    case 'FindingSettled':
      return withResponse(view, e.data.response_id, (r) => ({ ...r, settled: withSettled(r, e.data.settled), words: [...r.words, e.data.settled] }))
    case 'ActorMoved':
    case 'ActorSilenced':
      return withActor(view, e.data.actor)
    case 'ActorAsked':
      return withActor(withMessage(view, e.data.item_id, e.data.message, e.data.call), e.data.actor)
    case 'ActorPublished':
      return withActor({ ...view, items: [...view.items, e.data.item] }, e.data.actor)
    case 'CrowdSet':
      return { ...view, crowd: e.data.level }
    case 'RoundOpened':
    case 'QuestionAdded':
    case 'QuestionSkipped':
    case 'QuestionAsked':
    case 'RoundAnswered':
    case 'RoundClosed':
    case 'CheckTicked':
      return { ...view, rounds: withRound(view.rounds, e.data) }
    case 'HandRaised':
    case 'HandSeen':
      return withHand(view, e.data.hand)
    case 'DebriefAnswered':
      return { ...view, debriefs: withDebrief(view.debriefs, e.data.debrief) }
    default:
      return assertNever(e)
  }
}

/** As they stand now, in their place. */
function withActor(view: StaffView, actor: ActorView): StaffView {
  return { ...view, actors: view.actors.map((a) => (a.actor_id === actor.actor_id ? actor : a)) }
}

function withResponse(view: StaffView, responseId: string, change: (r: ResponseView) => ResponseView): StaffView {
  return { ...view, responses: view.responses.map((r) => (r.response_id === responseId ? change(r) : r)) }
}

/** The last word on a label counts; it keeps the place of the first. */
function withSettled(response: ResponseView, word: SettledView): readonly SettledView[] {
  const known = response.settled.some((s) => s.label === word.label)
  return known ? response.settled.map((s) => (s.label === word.label ? word : s)) : [...response.settled, word]
}

function withCounts(items: readonly ItemView[], data: CountsData): readonly ItemView[] {
  const reach = new Map(data.counts.map((c) => [c.item_id, c.reach]))
  return items.map((i) => ({ ...i, reach: reach.get(i.item_id) ?? i.reach }))
}

function withMinutes(opinion: OpinionView, data: OpinionData): OpinionView {
  const { starts_at, moments, causes, storylines } = data
  const known = opinion.storylines.map((s) => {
    const more = storylines.find((found) => found.storyline_id === s.storyline_id)
    return more ? { ...s, moments: [...s.moments, ...more.moments] } : s
  })
  const begun = storylines.filter((s) => !opinion.storylines.some((other) => other.storyline_id === s.storyline_id))
  return { ...opinion, starts_at, moments: [...opinion.moments, ...moments], causes: [...opinion.causes, ...causes], storylines: [...known, ...begun] }
}

/** The transcript grows line by line; all else comes as it stands. */
function withRound(rounds: readonly RoundView[], { round, said }: { readonly round: RoundView; readonly said: RoundLineView | null }): readonly RoundView[] {
  const known = rounds.find((r) => r.round_id === round.round_id)
  const lines = known?.lines ?? []
  const isNew = said !== null && !lines.some((l) => l.line_id === said.line_id)
  const on = { ...round, lines: isNew ? [...lines, said] : lines }
  return known ? rounds.map((r) => (r === known ? on : r)) : [...rounds, on]
}

function withReview(reviews: readonly ReviewView[], review: ReviewView): readonly ReviewView[] {
  const known = reviews.some((r) => r.review_id === review.review_id)
  return known ? reviews.map((r) => (r.review_id === review.review_id ? review : r)) : [...reviews, review]
}

function withImprovement(all: StaffView['improvements'], one: StaffView['improvements'][number]): StaffView['improvements'] {
  const known = all.some((i) => i.improvement_id === one.improvement_id)
  return known ? all.map((i) => (i.improvement_id === one.improvement_id ? one : i)) : [...all, one]
}

function withDebrief(debriefs: readonly DebriefView[], debrief: DebriefView): readonly DebriefView[] {
  const known = debriefs.some((d) => d.participant_id === debrief.participant_id)
  return known ? debriefs.map((d) => (d.participant_id === debrief.participant_id ? debrief : d)) : [...debriefs, debrief]
}

function jumpedStaff(view: StaffView, from: number, skipped: number): StaffView {
  const actions = view.actions.map((a) => (a.runs_on || isPast(a, from) ? a : withAllowance(a, skipped)))
  return { ...view, actions }
}

/** Had its limit passed at `from`? */
const isPast = (a: ActionRow, from: number): boolean =>
  a.progress !== null && plus(plus(a.progress.opened_at, a.progress.allowance), a.limit) < from

function withAllowance(a: ActionRow, more: number): ActionRow {
  return a.progress ? { ...a, progress: { ...a.progress, allowance: plus(a.progress.allowance, more) } } : a
}

type ActionRow = StaffView['actions'][number]

function interruptedStaff(view: StaffView, from: number, lost: Lost): StaffView {
  const actions = view.actions.map((a) => (isPast(a, from) ? a : withAllowance(a, lost.story_lost)))
  return { ...view, actions, items: ringingLonger(view.items, lost.active_lost) }
}

function consentedStaff(view: StaffView, participantId: string): StaffView {
  const me = view.me.participant_id === participantId ? { ...view.me, consented: true } : view.me
  const participants = view.participants.map((p) => (p.participant_id === participantId ? { ...p, consented: true } : p))
  return { ...view, me, participants }
}

function withProgress(view: StaffView, progress: StaffView['injects'][number]['progress']): StaffView {
  return {
    ...view,
    injects: view.injects.map((i) => (i.inject_id === progress.inject_id ? { ...i, progress } : i)),
  }
}

function withReceipts(item: ItemView, seen: readonly { item_id: string; participant_id: string; at: number }[]): ItemView {
  const mine = seen.filter((s) => s.item_id === item.item_id)
  if (mine.length === 0) return item
  return { ...item, seen: [...item.seen, ...mine.map(({ participant_id, at }) => ({ participant_id, at }))] }
}
