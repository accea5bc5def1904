// One exercise in one window: the view, the connection, commands and drafts.

import { defineStore } from 'pinia'
import { io, type Socket } from 'socket.io-client'
import { computed, ref, shallowRef } from 'vue'

import type {
  Called, CommandAnswer, CommandData, CommandType, HeadMessage, JournalEnvelope, JumpAhead, LinkMessage, PresenceMessage, ReturnView, Scorecard,
  ScorecardMessage, StaffView, TraineeView, WritingMessage,
} from '../contract'
import { ApiError, newId } from './api'
import { type Link, startBeat } from './beat'
import { askBranches, branches, takeBranches } from './branches'
import { NAMELESS } from './called'
import { Journal, type Missed, type Snapshot, type View } from './journal'
import { isStaff } from './reduce'
import { makeWriters } from './writing'

export type Connection = 'connecting' | 'live' | 'offline' | 'refused'

interface SyncAnswer extends Snapshot {
  ok: true
  server_now: string
  called: Called
  online: readonly string[]
  langs?: Readonly<Record<string, string>>
  links?: PresenceMessage['links']
  returns?: readonly ReturnView[]
  drafts: Readonly<Record<string, string>>
  drafts_at?: Readonly<Record<string, string>>
}
type Answer<T> = ({ ok: true } & T) | { ok: false; error: { code: string; message: string; field: string | null } }

const DRAFT_AFTER = 400
// Who never rests is saved nevertheless.
const DRAFT_AT_LATEST = 2000
const SEEN_EVERY = 1000
const ASK_WITHIN = 8000
const AGAIN_AFTER = 1000
const DRAFT_AGAIN_AFTER = 3000
// Answers after which the same command, with the same id, is given again.
const PASSING = ['offline', 'not_saved', 'moved']
// As to a draft, too many at once and a fault of the server pass as well.
const DRAFT_PASSING = [...PASSING, 'too_fast', 'server_error']
// Answers to `sync` that a new try cannot better.
const FINAL = ['not_signed_in', 'not_allowed', 'not_found', 'place_moved']

export const useExercise = defineStore('exercise', () => {
  const view = shallowRef<View | null>(null)
  const connection = ref<Connection>('connecting')
  const refusal = ref('')
  const called = shallowRef<Called>(NAMELESS)
  const online = ref<readonly string[]>([])
  const links = ref<Readonly<Record<string, Link>>>({})
  let stopBeat: () => void = () => undefined
  /** What each person's window reads, and who asks for their seat from another device: for staff. */
  const langs = shallowRef<Readonly<Record<string, string>>>({})
  const returns = shallowRef<readonly ReturnView[]>([])
  let reads = ''
  const scorecard = shallowRef<Scorecard | null>(null)
  const drafts = ref<Record<string, string>>({})
  const draftSavedAt = ref<Record<string, number>>({})
  /** Why a draft is not on the server, by slot; "lost": nor in this browser. */
  const draftTrouble = ref<Record<string, string>>({})
  const pending = ref(0)
  /** The jump that is planned for soon. */
  const ahead = shallowRef<JumpAhead | null>(null)
  const news = shallowRef<readonly JournalEnvelope[]>([])
  const now = ref(Date.now())
  /** The server's clock, for how long ago something came. */
  const serverNow = computed(() => now.value + offset)
  let offset = 0
  let socket: Socket | null = null
  let journal: Journal | null = null
  let exercise = ''
  let place = ''
  const seen = new Set<string>()
  let seenWaiting: string[] = []
  let readWaiting: string[] = []
  const timers = new Map<string, number>()
  let ticking = 0
  let connected: (() => void)[] = []
  let visit = 0
  const underWay = new Map<CommandType, Promise<void>>()  // by type, the last that was given and not answered
  const unsaved = new Set<string>()
  const homeless = new Set<string>()
  const typedSince = new Map<string, number>()

  const trainee = computed(() => (view.value && !isStaff(view.value) ? (view.value as TraineeView) : null))
  const staff = computed(() => (view.value && isStaff(view.value) ? view.value : null) as StaffView | null)
  const runningFor = computed(() => {
    const clock = view.value?.clock
    if (!clock || clock.status !== 'running' || clock.as_of === null) return 0
    return Math.max(0, (now.value + offset - Date.parse(clock.as_of)) / 1000)
  })
  const storyNow = computed(() => (view.value ? view.value.clock.story + runningFor.value * view.value.clock.pace : 0))
  const activeNow = computed(() => (view.value ? view.value.clock.active + runningFor.value : 0))

  const { writers, ...desk } = makeWriters(
    (what) => {
      if (connection.value === 'live' && socket?.connected) socket.emit('writing', what)
    }, () => trainee.value?.me.participant_id ?? '',
  )

  function open(exerciseId: string, participantId = ''): void {
    close()
    exercise = exerciseId
    place = `yanlian:${exerciseId}:${participantId}:`
    socket = io({
      auth: { exercise_id: exerciseId, participant_id: participantId || null },
      transports: ['websocket', 'polling'], reconnectionDelay: 400, reconnectionDelayMax: 3000, timeout: 6000,
    })
    journal = new Journal({ sync: takeSnapshot, after: askAfter }, (next, events) => {
      view.value = next
      news.value = events
      events.forEach(emptySent)
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
      ahead.value = message.ahead
    })
    socket.on('link', (m: LinkMessage) => (links.value = { ...links.value, [m.participant_id]: { rtt: m.rtt_ms, at: Date.now() } }))
    socket.on('writing', (message: WritingMessage) => desk.receive(message))
    socket.on('presence', (message: PresenceMessage) => takePresence(message))
    socket.on('place_moved', () => {
      close()
      connection.value = 'refused'
      refusal.value = 'place_moved'
    })
    socket.on('branches', takeBranches)
    socket.on('scorecard', (message: ScorecardMessage) => (scorecard.value = message.scorecard))
    ticking = window.setInterval(() => (now.value = Date.now()), 250)
  }

  function takePresence(message: Partial<PresenceMessage>): void {
    online.value = message.online ?? []
    langs.value = message.langs ?? {}
    // What the server knew before this window opened; what it hears itself is newer.
    const known = Object.entries(message.links ?? {}).map(([who, l]) => [who, { rtt: l.rtt_ms, at: Date.parse(l.at) - offset }] as const)
    links.value = { ...Object.fromEntries(known), ...links.value }
    returns.value = message.returns ?? []
  }

  /** The language of this window, for those who write to its reader. */
  function setReads(lang: string): void {
    reads = lang
    if (connection.value === 'live') void request('lang', { lang }).catch(() => undefined)
  }

  /** What the desks of colleagues are in, by participant; nothing while there is no line. */
  const askReaders = async (): Promise<Readonly<Record<string, string>>> => {
    try {
      return (await request<{ ok: true; langs: Readonly<Record<string, string>> }>('readers', {})).langs
    } catch {
      return {}
    }
  }

  async function begin(): Promise<void> {
    try {
      await journal?.sync()
      connection.value = 'live'
      if (view.value && isStaff(view.value)) void askBranches(exercise, view.value.me.participant_id)
      stopBeat()
      if (socket) stopBeat = startBeat(socket)
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
    underWay.clear()
    stopBeat()
    links.value = {}
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
    called.value = NAMELESS
    scorecard.value = null
    branches.value = []
    drafts.value = {}
    draftSavedAt.value = {}
    draftTrouble.value = {}
    homeless.clear()
    typedSince.clear()
    desk.clear()
    connection.value = 'connecting'
    seen.clear()
    ahead.value = null
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
    const answer = await request<SyncAnswer>('sync', reads ? { lang: reads } : {})
    offset = Date.parse(answer.server_now) - Date.now()
    // By the person, not by the address: one comes back by another link, too.
    place = `yanlian:${exercise}:${answer.snapshot.me.participant_id}:`
    takePresence(answer)
    called.value = answer.called
    const own = { ...localDrafts(answer), ...Object.fromEntries([...unsaved].map((slot) => [slot, draft(slot)])) }
    drafts.value = { ...answer.drafts, ...own }
    Object.keys(own).forEach((slot) => {
      unsaved.add(slot)
      saveSoon(slot, DRAFT_AFTER)
    })
    return answer
  }

  const askAfter = (stream: string, n: number): Promise<Missed> => request<Missed>('after', { stream, n })

  /**
   * Give a command; repeated with the same id after a lost connection, until it is answered.
   *
   * The server takes up what comes together in any order, so of two of one type the second waits for the first: the last
   * click counts. Others go at once; a Stop waits for nothing.
   */
  async function command<T extends CommandType>(type: T, data: CommandData[T]): Promise<Readonly<Record<string, string>>> {
    const envelope = { command_id: newId(), type, data }
    const here = visit
    const before = underWay.get(type)
    let leave: () => void = () => undefined
    const own = new Promise<void>((go) => (leave = go))
    underWay.set(type, own)
    pending.value++
    try {
      if (before) await before
      if (here !== visit) throw new ApiError('offline', 'No connection.')
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
      leave()
      if (underWay.get(type) === own) underWay.delete(type)
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
      localStorage.setItem(timeKey(slot), String(Date.now() + offset))
      homeless.delete(slot)
    } catch {
      // A full or forbidden store: the server keeps the draft.
      homeless.add(slot)
    }
    unsaved.add(slot)
    const since = typedSince.get(slot) ?? Date.now()
    typedSince.set(slot, since)
    saveSoon(slot, Math.max(0, Math.min(DRAFT_AFTER, since + DRAFT_AT_LATEST - Date.now())))
  }

  /** What one has just published from another window, or another device, is no draft here any more. */
  function emptySent(e: JournalEnvelope): void {
    if (pending.value || e.type !== 'ResponseSubmitted') return
    const { participant_id: writer, item_id: item, kind, text } = e.data.response
    const slot = Object.keys(drafts.value).find((s) => draft(s).trim() === text && (item ? s.endsWith(`:${item}`) : s === kind))
    if (slot && text && writer === trainee.value?.me.participant_id) setDraft(slot, '')
  }

  function saveSoon(slot: string, after: number): void {
    window.clearTimeout(timers.get(slot))
    timers.set(slot, window.setTimeout(() => void saveDraft(slot), after))
  }

  async function saveDraft(slot: string): Promise<void> {
    const here = visit
    const words = draft(slot)
    typedSince.delete(slot)
    try {
      await request('draft', { slot, text: words })
    } catch (error) {
      if (here === visit) stumble(slot, error instanceof ApiError ? error.code : 'server_error')
      return
    }
    if (here !== visit) return
    clearTrouble(slot)
    draftSavedAt.value = { ...draftSavedAt.value, [slot]: Date.now() }
    // What was typed since is still to be saved, and keeps its second net.
    if (draft(slot) !== words) return
    unsaved.delete(slot)
    try {
      forget(slot)
    } catch {
      // Forbidden store: nothing was kept there.
    }
  }

  /** Where it is kept when a text of this browser was typed, by the server's clock. */
  const timeKey = (slot: string): string => (place + slot).replace('yanlian:', 'yanlian-at:')

  function forget(slot: string): void {
    localStorage.removeItem(place + slot)
    localStorage.removeItem(timeKey(slot))
  }

  /** Has the server a text that was saved after this one was typed here, on another device? */
  function isOld(slot: string, saved: string | undefined): boolean {
    const typed = Number(localStorage.getItem(timeKey(slot)) ?? 'NaN')
    return saved !== undefined && typed < Date.parse(saved)
  }

  /** Say why, and try again where trying helps. */
  function stumble(slot: string, code: string): void {
    draftTrouble.value = { ...draftTrouble.value, [slot]: homeless.has(slot) ? 'lost' : code }
    if (DRAFT_PASSING.includes(code)) saveSoon(slot, DRAFT_AGAIN_AFTER)
  }

  function clearTrouble(slot: string): void {
    if (!(slot in draftTrouble.value)) return
    draftTrouble.value = Object.fromEntries(Object.entries(draftTrouble.value).filter(([s]) => s !== slot))
  }

  const retryDraft = (slot: string): void => saveSoon(slot, 0)

  /** What a colleague is writing, as it stands; ApiError `not_found` once it is over. */
  const look = (participantId: string): Promise<{ text: string; is_cut: boolean }> => request('look', { participant_id: participantId })

  /** Drafts of this browser that the server has not confirmed, but for those that another device has written over since. */
  function localDrafts(answer: SyncAnswer): Record<string, string> {
    const found: Record<string, string> = {}
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i)
        if (key?.startsWith(place)) found[key.slice(place.length)] = localStorage.getItem(key) ?? ''
      }
    } catch {
      return {}
    }
    for (const slot of Object.keys(found).filter((s) => isOld(s, answer.drafts_at?.[s]))) {
      forget(slot)
      unsaved.delete(slot)
      delete found[slot]
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
    // The window was closed meanwhile, or has turned to another exercise.
    if (socket === null || seenWaiting.length + readWaiting.length === 0) return
    if (!socket.connected) {
      window.setTimeout(sendSeen, SEEN_EVERY)
      return
    }
    socket.emit('seen', { item_ids: seenWaiting, message_ids: readWaiting })
    seenWaiting = []
    readWaiting = []
  }

  return {
    view, trainee, staff, connection, refusal, online, links, scorecard, pending, news, now, serverNow, storyNow, activeNow,
    ahead, draftSavedAt, draftTrouble, writers, open, close, command, draft, setDraft, retryDraft, markSeen, markRead, look,
    tellWriting: desk.tell, stopWriting: desk.stop, langs, returns, setReads, askReaders, called,
  }
})
