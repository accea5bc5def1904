import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { BEAT_EVERY, quality, SILENT_FROM, SLOW_FROM, startBeat } from './beat'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is good, slow or lost, and unknown until it is measured', () => {
  expect(quality(undefined, true, 0)).toBe('unknown')
  expect(quality({ rtt: 40, at: 0 }, true, 1000)).toBe('good')
  expect(quality({ rtt: SLOW_FROM, at: 0 }, true, 1000)).toBe('slow')
  expect(quality({ rtt: 40, at: 0 }, true, SILENT_FROM + 1)).toBe('slow')
  expect(quality({ rtt: null, at: 0 }, true, SILENT_FROM + 1)).toBe('slow')
  expect(quality({ rtt: 40, at: 0 }, false, 1000)).toBe('lost')
})

it('tells its first measure at once, then every ten seconds, and nothing after it was stopped', async () => {
  const told: unknown[] = []
  const emitWithAck = async (_: string, data: { rtt_ms: number | null }): Promise<unknown> => {
    told.push(data.rtt_ms === null ? null : 'measured')
    return { ok: true }
  }
  const stop = startBeat({ connected: true, timeout: () => ({ emitWithAck }) } as unknown as Parameters<typeof startBeat>[0])
  await vi.advanceTimersByTimeAsync(1)
  expect(told).toEqual([null, 'measured'])
  await vi.advanceTimersByTimeAsync(BEAT_EVERY * 2)
  expect(told).toHaveLength(4)
  stop()
  await vi.advanceTimersByTimeAsync(BEAT_EVERY * 3)
  expect(told).toHaveLength(4)
})
