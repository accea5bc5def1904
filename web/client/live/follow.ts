// An exercise looked at from beside others: view, connection and scorecard, without drafts and commands.
// One socket each: the server's rooms and the gap-free sync are then the same as of a console.

import { io } from 'socket.io-client'
import { type Ref, ref, type ShallowRef, shallowRef } from 'vue'

import type { HeadMessage, JournalEnvelope, PresenceMessage, Scorecard, ScorecardMessage, StaffView } from '../contract'
import { ApiError, get } from './api'
import { Journal, type Missed, type Snapshot } from './journal'
import type { Connection } from './store'

interface SyncAnswer extends Snapshot { ok: true; server_now: string; online: readonly string[] }
type Answer<T> = ({ ok: true } & T) | { ok: false; error: { code: string; message: string; field: string | null } }

export interface Followed {
  readonly exerciseId: string
  readonly view: ShallowRef<StaffView | null>
  readonly connection: Ref<Connection>
  readonly online: Ref<readonly string[]>
  readonly card: ShallowRef<Scorecard | null>
  /** Server's clock less ours, in milliseconds. */
  readonly offset: Ref<number>
  askCard(): Promise<void>
  close(): void
}

const ASK_WITHIN = 8000
const AGAIN_AFTER = 1500

export function follow(exerciseId: string, participantId: string): Followed {
  const view = shallowRef<StaffView | null>(null)
  const connection = ref<Connection>('connecting')
  const online = ref<readonly string[]>([])
  const card = shallowRef<Scorecard | null>(null)
  const offset = ref(0)
  let again = 0
  const socket = io({
    auth: { exercise_id: exerciseId, participant_id: participantId }, forceNew: true,
    transports: ['websocket', 'polling'], reconnectionDelay: 400, reconnectionDelayMax: 3000, timeout: 6000,
  })

  async function request<T>(name: string, data: unknown): Promise<T> {
    const answer = (await socket.timeout(ASK_WITHIN).emitWithAck(name, data)) as Answer<T>
    if (!answer.ok) throw new ApiError(answer.error.code, answer.error.message, answer.error.field)
    return answer
  }

  async function takeSnapshot(): Promise<Snapshot> {
    const answer = await request<SyncAnswer>('sync', {})
    offset.value = Date.parse(answer.server_now) - Date.now()
    online.value = answer.online
    return answer
  }

  const journal = new Journal(
    { sync: takeSnapshot, after: (stream, n) => request<Missed>('after', { stream, n }) },
    (next) => (view.value = next as StaffView),
  )

  async function begin(): Promise<void> {
    try {
      await journal.sync()
      connection.value = 'live'
      await askCard()
    } catch {
      if (socket.connected) window.setTimeout(() => void begin(), AGAIN_AFTER)
    }
  }

  async function askCard(): Promise<void> {
    try {
      card.value = await get<Scorecard>(`/api/exercises/${exerciseId}/scorecard?as=${encodeURIComponent(participantId)}`)
    } catch {
      // The next push brings it.
    }
  }

  socket.on('connect', () => void begin())
  socket.on('disconnect', (reason) => {
    connection.value = 'offline'
    journal.away()
    if (reason === 'io server disconnect') again = window.setTimeout(() => socket.connect(), AGAIN_AFTER)
  })
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => (connection.value = error.data?.code ? 'refused' : 'offline'))
  socket.on('journal', (envelope: JournalEnvelope) => journal.receive(envelope))
  socket.on('head', (message: HeadMessage) => {
    offset.value = Date.parse(message.server_now) - Date.now()
    journal.head(message.heads)
  })
  socket.on('presence', (message: PresenceMessage) => (online.value = message.online))
  socket.on('scorecard', (message: ScorecardMessage) => (card.value = message.scorecard))

  function close(): void {
    window.clearTimeout(again)
    socket.removeAllListeners()
    socket.disconnect()
  }
  return { exerciseId, view, connection, online, card, offset, askCard, close }
}

/** Story time of a view at `now` (milliseconds of the server's clock). */
export function storyAt(view: Pick<StaffView, 'clock'>, now: number): number {
  const { clock } = view
  if (clock.status !== 'running' || clock.as_of === null) return clock.story
  return clock.story + (Math.max(0, now - Date.parse(clock.as_of)) / 1000) * clock.pace
}
