import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { follow } from './follow'

const wire = vi.hoisted(() => ({
  connected: false,
  tries: 0,
  listeners: new Map<string, (...args: unknown[]) => void>(),
  on(name: string, listener: (...args: unknown[]) => void): void {
    this.listeners.set(name, listener)
  },
  connect(): void {
    this.tries++
  },
  removeAllListeners(): void {
    this.listeners.clear()
  },
  disconnect(): void {
    this.connected = false
  },
}))
vi.mock('socket.io-client', () => ({ io: () => wire }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('comes back to a server that sent it away, and not once it is closed', async () => {
  const one = follow('x', 'fay')
  wire.listeners.get('disconnect')?.('io server disconnect')
  await vi.advanceTimersByTimeAsync(2000)
  expect(wire.tries).toBe(1)
  wire.listeners.get('disconnect')?.('io server disconnect')
  one.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(wire.tries).toBe(1)
})
