// Folds journal envelopes into a view. Held to the server's snapshots by tests/fixtures/sync.

import type {
  CallView, ItemView, JournalEnvelope, SeatView, StaffEnvelope, StaffView, TraineeEnvelope, TraineeView,
} from '../contract'

/** Fails to compile where a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`)
}

/** Adds seconds and rounds as the server does. */
const plus = (a: number, b: number): number => Math.round((a + b) * 1e6) / 1e6

type Shared = TraineeView | StaffView

/** Does this envelope change one's own seat? Then a new snapshot is needed. */
export function changesOwnSeat(view: Shared, envelope: JournalEnvelope): boolean {
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

function withCall<V extends Shared>(view: V, itemId: string, call: CallView): V {
  return { ...view, items: view.items.map((i) => (i.item_id === itemId ? { ...i, call } : i)) }
}

function ringingLonger(items: readonly ItemView[], lost: number): readonly ItemView[] {
  return items.map((i) =>
    i.call?.status === 'ringing' ? { ...i, call: { ...i.call, ring_until: plus(i.call.ring_until, lost) } } : i,
  )
}

/** A trainee's view after one envelope. */
export function reduceTrainee(view: TraineeView, e: TraineeEnvelope): TraineeView {
  switch (e.type) {
    case 'ExerciseStarted':
    case 'ExercisePaused':
    case 'ExerciseResumed':
    case 'PaceChanged':
    case 'ExerciseEnded':
      return { ...view, clock: e.data.clock }
    case 'ServiceInterrupted':
      return {
        ...view,
        clock: e.data.clock,
        open_items: view.open_items.map((o) => ({
          ...o, target_at: plus(o.target_at, e.data.story_lost), limit_at: plus(o.limit_at, e.data.story_lost),
        })),
        items: ringingLonger(view.items, e.data.active_lost),
      }
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
      return { ...view, responses: [...view.responses, e.data.response] }
    case 'CallAnswered':
    case 'CallDeclined':
    case 'CallMissed':
    case 'CallLineSpoken':
    case 'CallEnded':
      return withCall(view, e.data.item_id, e.data.call)
    default:
      return assertNever(e)
  }
}

/** A facilitator's, evaluator's or observer's view after one envelope. */
export function reduceStaff(view: StaffView, e: StaffEnvelope): StaffView {
  switch (e.type) {
    case 'ExerciseCreated':
      return view
    case 'ExerciseStarted':
    case 'ExercisePaused':
    case 'ExerciseResumed':
    case 'PaceChanged':
    case 'ExerciseEnded':
      return { ...view, clock: e.data.clock }
    case 'ServiceInterrupted':
      return interruptedStaff({ ...view, clock: e.data.clock }, e.data.story_lost, e.data.active_lost)
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
      return withProgress(view, e.data.inject)
    case 'ActionOpened': {
      const { action } = e.data
      return {
        ...view,
        actions: view.actions.map((a) => (a.action_id === action.action_id ? { ...a, progress: action } : a)),
      }
    }
    case 'ResponseSubmitted':
      return { ...view, responses: [...view.responses, e.data.response] }
    case 'ResponseAssessed':
      return {
        ...view,
        responses: view.responses.map((r) =>
          r.response_id === e.data.response_id ? { ...r, assessment: e.data.assessment } : r,
        ),
      }
    case 'CallAnswered':
    case 'CallDeclined':
    case 'CallMissed':
    case 'CallLineSpoken':
    case 'CallEnded':
      return withCall(view, e.data.item_id, e.data.call)
    case 'ItemsSeen':
      return { ...view, items: view.items.map((i) => withReceipts(i, e.data.seen)) }
    case 'LineOverridden':
      return { ...view, overrides: [...view.overrides, e.data.override] }
    default:
      return assertNever(e)
  }
}

function interruptedStaff(view: StaffView, storyLost: number, activeLost: number): StaffView {
  const actions = view.actions.map((a) =>
    a.progress ? { ...a, progress: { ...a.progress, allowance: plus(a.progress.allowance, storyLost) } } : a,
  )
  return { ...view, actions, items: ringingLonger(view.items, activeLost) }
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
