// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { LONG_PRESS, useDragging } from './dragging'

const at = (x: number, y = 0, more: Partial<PointerEvent> = {}): PointerEvent =>
  ({ button: 0, pointerId: 1, pointerType: 'touch', clientX: x, clientY: y, currentTarget: { hasPointerCapture: () => true, setPointerCapture: vi.fn() }, ...more }) as unknown as PointerEvent
const to = { drag: vi.fn(), drop: vi.fn(), cancel: vi.fn() }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.clearAllMocks()
})

it('lifts under a finger that stays, then drags along', () => {
  const d = useDragging(to)
  d.down('a', at(100))
  vi.advanceTimersByTime(LONG_PRESS - 1)
  d.move(at(104, 3))
  expect(d.lifted.value).toBe('')
  vi.advanceTimersByTime(1)
  expect(d.lifted.value).toBe('a')
  d.move(at(140))
  expect(to.drag).toHaveBeenLastCalledWith('a', 140)
  const touch = new Event('touchmove', { cancelable: true })
  d.touchMove(touch)
  expect(touch.defaultPrevented).toBe(true)
  d.up()
  expect(to.drop).toHaveBeenCalledOnce()
  expect([d.lifted.value, d.wasLifted()]).toEqual(['', true])
  vi.advanceTimersByTime(600)
  expect(d.wasLifted()).toBe(false)
})

it('lets a finger that moves first scroll', () => {
  const d = useDragging(to)
  d.down('a', at(100))
  vi.advanceTimersByTime(100)
  d.move(at(100, 20))
  vi.advanceTimersByTime(LONG_PRESS)
  d.move(at(160))
  const touch = new Event('touchmove', { cancelable: true })
  d.touchMove(touch)
  d.up()
  expect([d.lifted.value, touch.defaultPrevented, to.drag.mock.calls.length, to.drop.mock.calls.length, d.wasLifted()]).toEqual(['', false, 0, 0, false])
})

it('changes nothing when what was lifted is put down again, or the system takes the finger', () => {
  const d = useDragging(to)
  d.down('a', at(100))
  vi.advanceTimersByTime(LONG_PRESS)
  d.up()
  expect([to.drop.mock.calls.length, d.wasLifted()]).toEqual([0, true])
  d.down('a', at(100))
  vi.advanceTimersByTime(LONG_PRESS)
  d.away()
  expect([to.cancel.mock.calls.length, d.lifted.value]).toEqual([1, ''])
})

it('drags with the mouse at once, and not with its other buttons', () => {
  const d = useDragging(to)
  d.down('a', at(100, 0, { pointerType: 'mouse', button: 2 }))
  d.move(at(140, 0, { pointerType: 'mouse' }))
  expect(to.drag).not.toHaveBeenCalled()
  d.down('a', at(100, 0, { pointerType: 'mouse' }))
  d.move(at(102, 0, { pointerType: 'mouse' }))
  expect(to.drag).not.toHaveBeenCalled()
  d.move(at(140, 0, { pointerType: 'mouse' }))
  d.up()
  expect([to.drag.mock.calls.length, to.drop.mock.calls.length, d.wasLifted()]).toEqual([1, 1, false])
})
