// One exercise in one window: the view, the connection, commands and drafts.

import { defineStore } from 'pinia'
import { io, type Socket } from 'socket.io-client'
import { computed, ref, shallowRef } from 'vue'

import type {
  CommandAnswer, CommandData, CommandType, HeadMessage, JournalEnvelope, PresenceMessage, Scorecard,
  ScorecardMessage, StaffView, TraineeView,
} from '../contract'
import { ApiError, newId } from './api'
import { Journal, type Missed, type Snapshot, type View } from './journal'
import { isStaff } from './reduce'

export type Connection = 'connecting' | 'live' | 'offline' | 'refused'

interface SyncAnswer extends Snapshot {
  ok: true
  server_now: string
  online: readonly string[]
  drafts: Readonly<Record<string, string>>
}
type Answer<T> = ({ ok: true } & T) | { ok: false; error: { code: string; message: string; field: string | null } }

const DRAFT_AFTER = 400
const SEEN_EVERY = 1000
const ASK_WITHIN = 8000
const AGAIN_AFTER = 1000
// Answers after which the same command, with the same id, is given again.
const PASSING = ['offline', 'not_saved', 'moved']
// Answers to `sync` that a new try cannot better.
const FINAL = ['not_signed_in', 'not_allowed', 'not_found']

export const useExercise = defineStore('exercise', () => {
  const view = shallowRef<View | null>(null)
  const connection = ref<Connection>('connecting')
  const refusal = ref('')
  const online = ref<readonly string[]>([])
  const scorecard = shallowRef<Scorecard | null>(null)
  const drafts = ref<Record<string, string>>({})
  const draftSavedAt = ref<Record<string, number>>({})
  const pending = ref(0)
  const news = shallowRef<readonly JournalEnvelope[]>([])
  const now = ref(Date.now())
  let offset = 0
  let socket: Socket | null = null
  let journal: Journal | null = null
  let place = ''
  const seen = new Set<string>()
  let seenWaiting: string[] = []
  let readWaiting: string[] = []
  const timers = new Map<string, number>()
  let ticking = 0
  let connected: (() => void)[] = []
  let visit = 0
  const unsaved = new Set<string>()

  const trainee = computed(() => (view.value && !isStaff(view.value) ? (view.value as TraineeView) : null))
  const staff = computed(() => (view.value && isStaff(view.value) ? view.value : null) as StaffView | null)
  const runningFor = computed(() => {
    const clock = view.value?.clock
    if (!clock || clock.status !== 'running' || clock.as_of === null) return 0
    return Math.max(0, (now.value + offset - Date.parse(clock.as_of)) / 1000)
  })
  const storyNow = computed(() => (view.value ? view.value.clock.story + runningFor.value * view.value.clock.pace : 0))
  const activeNow = computed(() => (view.value ? view.value.clock.active + runningFor.value : 0))

  function open(exerciseId: string, participantId = ''): void {
    close()
    place = `yanlian:${exerciseId}:${participantId}:`
    socket = io({
      auth: { exercise_id: exerciseId, participant_id: participantId || null },
      transports: ['websocket', 'polling'], reconnectionDelay: 400, reconnectionDelayMax: 3000, timeout: 6000,
    })
    journal = new Journal({ sync: takeSnapshot, after: askAfter }, (next, events) => {
      view.value = next
      news.value = events
    })
    socket.on('connect', () => void begin())
    socket.on('disconnect', (reason) => {
      connection.value = 'offline'
      journal?.away()
      if (reason === 'io server disconnect') window.setTimeout(() => socket?.connect(), AGAIN_AFTER)
    })
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      const code = error.data?.code
      connection.value = code ? 'refused' : 'offline'
      refusal.value = code ?? ''
    })
    socket.on('journal', (envelope: JournalEnvelope) => journal?.receive(envelope))
    socket.on('head', (message: HeadMessage) => {
      offset = Date.parse(message.server_now) - Date.now()
      journal?.head(message.heads)
    })
    socket.on('presence', (message: PresenceMessage) => (online.value = message.online))
    socket.on('scorecard', (message: ScorecardMessage) => (scorecard.value = message.scorecard))
    ticking = window.setInterval(() => (now.value = Date.now()), 250)
  }

  async function begin(): Promise<void> {
    try {
      await journal?.sync()
      connection.value = 'live'
      const waiting = connected
      connected = []
      waiting.forEach((go) => go())
    } catch (error) {
      if (error instanceof ApiError && FINAL.includes(error.code)) {
        connection.value = 'refused'
        refusal.value = error.code
      } else if (socket?.connected) window.setTimeout(() => void begin(), AGAIN_AFTER)
      // Else lost again while syncing: the next connect begins anew.
    }
  }

  function close(): void {
    visit++
    window.clearInterval(ticking)
    for (const slot of unsaved) if (socket?.connected) socket.emit('draft', { slot, text: draft(slot) })
    timers.forEach((timer) => window.clearTimeout(timer))
    timers.clear()
    unsaved.clear()
    seenWaiting = []
    readWaiting = []
    const waiting = connected
    connected = []
    waiting.forEach((go) => go())
    socket?.removeAllListeners()
    socket?.disconnect()
    socket = null
    journal = null
    view.value = null
    scorecard.value = null
    drafts.value = {}
    draftSavedAt.value = {}
    connection.value = 'connecting'
    seen.clear()
  }

  async function request<T>(name: string, data: unknown): Promise<T> {
    if (!socket?.connected) throw new ApiError('offline', 'No connection.')
    let answer: Answer<T>
    try {
      answer = (await socket.timeout(ASK_WITHIN).emitWithAck(name, data)) as Answer<T>
    } catch {
      throw new ApiError('offline', 'No connection.')
    }
    if (!answer.ok) throw new ApiError(answer.error.code, answer.error.message, answer.error.field)
    return answer
  }

  async function takeSnapshot(): Promise<Snapshot> {
    const answer = await request<SyncAnswer>('sync', {})
    offset = Date.parse(answer.server_now) - Date.now()
    online.value = answer.online
    const own = { ...localDrafts(), ...Object.fromEntries([...unsaved].map((slot) => [slot, draft(slot)])) }
    drafts.value = { ...answer.drafts, ...own }
    Object.keys(own).forEach((slot) => {
      unsaved.add(slot)
      saveSoon(slot, DRAFT_AFTER)
    })
    return answer
  }

  const askAfter = (stream: string, n: number): Promise<Missed> => request<Missed>('after', { stream, n })

  /** Give a command; repeated with the same id after a lost connection, until it is answered. */
  async function command<T extends CommandType>(type: T, data: CommandData[T]): Promise<Readonly<Record<string, string>>> {
    const envelope = { command_id: newId(), type, data }
    const here = visit
    pending.value++
    try {
      for (;;) {
        try {
          const answer = await request<Extract<CommandAnswer, { ok: true }>>('command', envelope)
          return answer.reply
        } catch (error) {
          const code = error instanceof ApiError ? error.code : ''
          if (!PASSING.includes(code)) throw error
          await (code === 'offline' ? untilConnected() : new Promise((go) => window.setTimeout(go, AGAIN_AFTER)))
          // The window has gone to another exercise: this command is not for that one.
          if (here !== visit) throw error
        }
      }
    } finally {
      pending.value--
    }
  }

  function untilConnected(): Promise<void> {
    return new Promise((go) => {
      if (connection.value === 'live' && socket?.connected) window.setTimeout(go, 500)
      else connected.push(() => go())
    })
  }

  // ---- drafts: on the server while typing, in this browser as a second net --------------------

  function draft(slot: string): string {
    return drafts.value[slot] ?? ''
  }

  function setDraft(slot: string, text: string): void {
    drafts.value = { ...drafts.value, [slot]: text }
    try {
      localStorage.setItem(place + slot, text)
    } catch {
      // A full or forbidden store: the server keeps the draft.
    }
    unsaved.add(slot)
    saveSoon(slot, DRAFT_AFTER)
  }

  function saveSoon(slot: string, after: number): void {
    window.clearTimeout(timers.get(slot))
    timers.set(slot, window.setTimeout(() => void saveDraft(slot), after))
  }

  async function saveDraft(slot: string): Promise<void> {
    const here = visit
    const words = draft(slot)
    try {
      await request('draft', { slot, text: words })
    } catch (error) {
      const isLost = error instanceof ApiError && PASSING.includes(error.code)
      if (isLost && here === visit) saveSoon(slot, 3000)
      return
    }
    if (here !== visit) return
    draftSavedAt.value = { ...draftSavedAt.value, [slot]: Date.now() }
    // What was typed since is still to be saved, and keeps its second net.
    if (draft(slot) !== words) return
    unsaved.delete(slot)
    try {
      localStorage.removeItem(place + slot)
    } catch {
      // Forbidden store: nothing was kept there.
    }
  }

  /** Drafts of this browser that the server has not confirmed. */
  function localDrafts(): Record<string, string> {
    const found: Record<string, string> = {}
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i)
        if (key?.startsWith(place)) found[key.slice(place.length)] = localStorage.getItem(key) ?? ''
      }
    } catch {
      return {}
    }
    return found
  }

  // ---- receipts -------------------------------------------------------------------------------

  function markSeen(itemId: string): void {
    if (seen.has(itemId)) return
    seen.add(itemId)
    seenWaiting.push(itemId)
    if (seenWaiting.length + readWaiting.length === 1) window.setTimeout(sendSeen, SEEN_EVERY)
  }

  /** A line of the chat that was on the screen. */
  function markRead(messageId: string): void {
    if (seen.has(messageId)) return
    seen.add(messageId)
    readWaiting.push(messageId)
    if (seenWaiting.length + readWaiting.length === 1) window.setTimeout(sendSeen, SEEN_EVERY)
  }

  function sendSeen(): void {
    if (!socket?.connected) {
      window.setTimeout(sendSeen, SEEN_EVERY)
      return
    }
    socket.emit('seen', { item_ids: seenWaiting, message_ids: readWaiting })
    seenWaiting = []
    readWaiting = []
  }

  return {
    view, trainee, staff, connection, refusal, online, scorecard, pending, news, now, storyNow, activeNow,
    draftSavedAt, open, close, command, draft, setDraft, markSeen, markRead,
  }
})
