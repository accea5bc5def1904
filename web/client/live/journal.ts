// Gap-free sync: snapshot, then every event once and in order. Knows no socket: it is given `ask`.

import type { JournalEnvelope, StaffEnvelope, StaffView, TraineeEnvelope, TraineeView } from '../contract'
import { STAFF_EVENT_TYPES, TRAINEE_EVENT_TYPES } from '../contract'
import { asksForAll, isStaff, reduceStaff, reduceTrainee } from './reduce'

export type View = StaffView | TraineeView

export interface Snapshot {
  readonly snapshot: View
  readonly heads: Readonly<Record<string, number>>
}

export interface Missed {
  readonly resync?: boolean
  readonly events?: readonly JournalEnvelope[]
}

export interface Ask {
  /** A new snapshot; the caller shows it. Rejects when the connection is gone. */
  sync(): Promise<Snapshot>
  after(stream: string, n: number): Promise<Missed>
}

/**
 * The journal as one window has it. `receive` and `head` take what comes; `onChange` tells of a new view,
 * with the envelopes that made it (after a snapshot those that came just before and while it was taken).
 */
export class Journal {
  view: View | null = null
  private counters: Record<string, number> = {}
  private applied = new Set<string>()
  private buffer: JournalEnvelope[] = []
  private state: 'away' | 'syncing' | 'live' | 'stale' = 'away'
  private asking = new Set<string>()
  /** In a snapshot that is under way, and told of with it. */
  private untold: JournalEnvelope[] = []
  private round = 0

  constructor(
    private readonly ask: Ask,
    private readonly onChange: (view: View, events: readonly JournalEnvelope[]) => void,
  ) {}

  /** Take a snapshot; what arrives meanwhile is kept and applied after it. `came`: what is told of with it. */
  async sync(came: readonly JournalEnvelope[] = []): Promise<void> {
    const round = ++this.round
    this.untold.push(...came)
    this.state = 'syncing'
    this.buffer = []
    const taken = await this.ask.sync().catch((error: unknown) => {
      // Connected and yet no answer: the next head tries again.
      if (round === this.round) this.state = 'stale'
      throw error
    })
    if (round !== this.round) return
    this.view = taken.snapshot
    this.counters = { ...taken.heads }
    const waiting = this.buffer
    this.buffer = []
    const told = this.takeUntold(this.view, waiting)
    this.applied.clear()
    this.asking.clear()
    this.state = 'live'
    this.onChange(this.view, told)
    for (const envelope of waiting) this.receive(envelope)
  }

  /** What the snapshot holds already of that which came, each event once. */
  private takeUntold(view: View, waiting: readonly JournalEnvelope[]): readonly JournalEnvelope[] {
    const held = waiting.filter((e) => e.n <= (this.counters[e.stream] ?? 0) && !this.applied.has(e.event_id))
    const all = [...this.untold, ...held].filter((e) => isKnown(view, e))
    this.untold = []
    return [...new Map(all.map((e) => [e.event_id, e])).values()]
  }

  /** The connection is gone; the view stays on the screen. */
  away(): void {
    this.state = 'away'
    this.round++
  }

  receive(envelope: JournalEnvelope): void {
    if (this.state === 'syncing') this.buffer.push(envelope)
    if (this.state !== 'live') return
    const known = this.counters[envelope.stream]
    if (known === undefined) return
    if (envelope.n <= known) return
    if (envelope.n > known + 1) void this.fetchMissed(envelope.stream)
    else this.apply([envelope])
  }

  /** The server's heads: behind one means that something was lost. */
  head(heads: Readonly<Record<string, number>>): void {
    if (this.state === 'stale') void this.sync().catch(() => undefined)
    if (this.state !== 'live') return
    for (const [stream, n] of Object.entries(heads)) {
      const known = this.counters[stream]
      if (known !== undefined && n > known) void this.fetchMissed(stream)
    }
  }

  private async fetchMissed(stream: string): Promise<void> {
    if (this.asking.has(stream)) return
    this.asking.add(stream)
    const round = this.round
    try {
      const missed = await this.ask.after(stream, this.counters[stream] ?? 0)
      if (round !== this.round || this.state !== 'live') return
      if (missed.resync === true || missed.events === undefined) await this.sync()
      else this.apply(missed.events)
    } catch {
      // The connection went in between: reconnecting takes a snapshot anyway.
    } finally {
      this.asking.delete(stream)
    }
  }

  private apply(events: readonly JournalEnvelope[]): void {
    const fresh: JournalEnvelope[] = []
    for (const [i, e] of events.entries()) {
      const known = this.counters[e.stream] ?? 0
      if (this.view === null || e.n !== known + 1) continue
      this.counters[e.stream] = e.n
      if (this.applied.has(e.event_id)) {
        if (fresh.length === 0) continue
        // Another stream told of this one first: what was missed came before it and would be folded too late.
        return this.anew(fresh, events.slice(i + 1))
      }
      this.applied.add(e.event_id)
      if (asksForAll(this.view, e) || !isKnown(this.view, e)) {
        return this.anew([...fresh, e], events.slice(i + 1))
      }
      this.view = isStaff(this.view)
        ? reduceStaff(this.view, e as StaffEnvelope)
        : reduceTrainee(this.view, e as TraineeEnvelope)
      fresh.push(e)
    }
    if (this.view !== null && fresh.length > 0) this.onChange(this.view, fresh)
  }

  /** A new snapshot, told with what came of it. */
  private anew(told: readonly JournalEnvelope[], rest: readonly JournalEnvelope[]): void {
    void this.sync([...told, ...rest.filter((e) => !this.applied.has(e.event_id))]).catch(() => undefined)
  }
}

function isKnown(view: View, e: JournalEnvelope): boolean {
  const types: readonly string[] = isStaff(view) ? STAFF_EVENT_TYPES : TRAINEE_EVENT_TYPES
  return types.includes(e.type)
}
