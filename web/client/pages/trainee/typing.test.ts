import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { closeCovered, goToCall, isBusy, isOnItsWay, isTyping, watchTyping } from './typing'

let stop: () => void
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.advanceTimersByTime(60_000)
  stop = watchTyping()
  document.body.innerHTML = '<textarea></textarea><input type="checkbox"><button data-test="aside-answer"></button>'
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})
const focus = (what: string): void => document.querySelector<HTMLElement>(what)?.focus()
const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const e = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  ;(document.activeElement ?? document.body).dispatchEvent(e)
  return e
}

it('knows who writes: in a text for a while after the last key, elsewhere for a moment', () => {
  focus('textarea')
  expect(isTyping()).toBe(false)
  press('a')
  vi.advanceTimersByTime(14_000)
  expect(isTyping()).toBe(true)
  vi.advanceTimersByTime(2_000)
  expect(isTyping()).toBe(false)
  focus('input')
  press(' ')
  expect(isTyping()).toBe(true)
  vi.advanceTimersByTime(2_100)
  expect(isTyping()).toBe(false)
})

it('takes words of an input method for typing, too', () => {
  focus('textarea')
  document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }))
  expect(isTyping()).toBe(true)
})

it('lets no key on its way press a button, and none that is held down', () => {
  const since = performance.now()
  expect(isOnItsWay(press(' '), since)).toBe(true)
  expect(isOnItsWay(press('Tab'), since)).toBe(false)
  vi.advanceTimersByTime(700)
  expect(isOnItsWay(press('Enter'), since)).toBe(false)
  expect(isOnItsWay(press('Enter', { repeat: true }), since)).toBe(true)
})

it('goes to the ringing call by Alt+R, and presses nothing', () => {
  focus('textarea')
  window.addEventListener('keydown', goToCall)
  const e = press('r', { code: 'KeyR', altKey: true })
  window.removeEventListener('keydown', goToCall)
  expect(e.defaultPrevented).toBe(true)
  expect(document.activeElement?.getAttribute('data-test')).toBe('aside-answer')
})

it('leads to one call where several ring: the one that covers the desk, then a second caller, then the topmost bar', () => {
  window.addEventListener('keydown', goToCall)
  const led = (): string | null => {
    press('r', { code: 'KeyR', altKey: true })
    return document.activeElement?.getAttribute('data-test') ?? null
  }
  document.body.innerHTML = '<button data-test="aside-answer"></button><button data-test="swap-call"></button><button data-test="answer-call"></button>'
  expect(led()).toBe('answer-call')
  document.querySelector('[data-test=answer-call]')?.remove()
  expect(led()).toBe('swap-call')
  document.querySelector('[data-test=swap-call]')?.remove()
  expect(led()).toBe('aside-answer')
  window.removeEventListener('keydown', goToCall)
})

it('leaves a question of ours on top: a call must not cover it, and what is covered takes its question with it', () => {
  document.body.innerHTML = '<main><dialog id="asked"></dialog></main><dialog id="other"></dialog>'
  vi.advanceTimersByTime(3_600_000) // long after the keys of the tests before
  const dialog = (id: string): HTMLDialogElement => document.querySelector<HTMLDialogElement>(`#${id}`) as HTMLDialogElement
  expect(isBusy()).toBe(false)
  dialog('asked').setAttribute('open', '')
  dialog('other').setAttribute('open', '')
  expect([isTyping(), isBusy()]).toEqual([false, true])
  document.querySelector('main')?.setAttribute('inert', '')
  dialog('asked').close = () => dialog('asked').removeAttribute('open')
  closeCovered()
  expect([dialog('asked').hasAttribute('open'), dialog('other').hasAttribute('open')]).toEqual([false, true])
})
