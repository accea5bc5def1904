// How good a window's connection is: it measures how long an answer takes and tells the server, every ten seconds.
// Not the journal's business; staff's screens keep the last measure of each person.

import type { Socket } from 'socket.io-client'

export const BEAT_EVERY = 10_000
/** An answer that takes longer is felt. */
export const SLOW_FROM = 800
/** No beat for so long, and the connection is bad though it is not gone. */
export const SILENT_FROM = 25_000

export type Quality = 'good' | 'slow' | 'lost' | 'unknown'

export interface Link { readonly rtt: number | null; readonly at: number }

/** Begin; returns how to stop. The first measure is told at once, the next ones in turn. */
export function startBeat(socket: Pick<Socket, 'connected' | 'timeout'>): () => void {
  let rtt: number | null = null
  let timer = 0
  let stopped = false

  async function beat(): Promise<void> {
    const isFirst = rtt === null
    if (socket.connected) {
      const since = performance.now()
      try {
        await socket.timeout(BEAT_EVERY).emitWithAck('beat', { rtt_ms: rtt })
        rtt = Math.round(performance.now() - since)
      } catch {
        rtt = null // No answer: the next one measures anew.
      }
    }
    if (!stopped) timer = window.setTimeout(() => void beat(), isFirst && rtt !== null ? 0 : BEAT_EVERY)
  }

  void beat()
  return () => {
    stopped = true
    window.clearTimeout(timer)
  }
}

export function quality(link: Link | undefined, isOnline: boolean, now: number): Quality {
  if (!isOnline) return 'lost'
  if (link === undefined || link.rtt === null) return link !== undefined && now - link.at > SILENT_FROM ? 'slow' : 'unknown'
  return link.rtt >= SLOW_FROM || now - link.at > SILENT_FROM ? 'slow' : 'good'
}
