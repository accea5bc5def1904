import { expect, it } from 'vitest'

import { deedOf, isElsewhere, isOnButton, type Pressed } from './keys'

const key = (name: string, part: Partial<Pressed> = {}): Pressed => ({ key: name, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...part })

it('gives each deed one key', () => {
  expect(['1', 'Enter', '2', '3', 'V', 'r'].map((k) => deedOf(key(k))?.do)).toEqual(['confirm', 'confirm', 'change', 'comment', 'add', 'answer'])
  expect(deedOf(key('j'))).toEqual(deedOf(key('ArrowRight')))
  expect(deedOf(key('ArrowUp'))).toEqual({ do: 'row', by: -1 })
  expect(deedOf(key('$', { code: 'Digit4', shiftKey: true }))).toEqual({ do: 'pick', row: 3 })
  expect(deedOf(key('x'))).toBe(null)
})

it('leaves the browser its own, and a button its Enter', () => {
  expect(deedOf(key('1', { ctrlKey: true }))).toBe(null)
  expect(deedOf(key('Enter'), true, true)).toBe(null)
  expect(deedOf(key('2'), true, true)?.do).toBe('change')
})

it('can be turned off but for Escape', () => {
  expect([deedOf(key('1'), false), deedOf(key('Enter'), false), deedOf(key('Escape'), false)?.do]).toEqual([null, null, 'leave'])
})

it('is silent where somebody writes', () => {
  document.body.innerHTML = '<dialog><p></p></dialog><textarea></textarea><button><b></b></button><main></main>'
  const at = (css: string): Element | null => document.querySelector(css)
  expect([at('dialog p'), at('textarea'), at('main'), null].map(isElsewhere)).toEqual([true, true, false, false])
  expect([at('button b'), at('main')].map(isOnButton)).toEqual([true, false])
})
