import { afterEach, expect, it, vi } from 'vitest'

import { copyText } from './copying'

const near = (): HTMLElement => {
  document.body.innerHTML = '<dialog open><button id="b">x</button></dialog>'
  const button = document.getElementById('b')
  if (!button) throw new Error('no button')
  button.focus()
  return button
}

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'execCommand')
})

it('writes to the clipboard where the page may', async () => {
  const writeText = vi.fn(async () => {})
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  expect(await copyText('http://a/join/ABC', near())).toBe(true)
  expect(writeText).toHaveBeenCalledWith('http://a/join/ABC')
})

it('selects beside the button, inside its dialog, over plain http, and gives the focus back', async () => {
  vi.stubGlobal('isSecureContext', false)
  const button = near()
  let copied = ''
  Object.assign(document, { execCommand: () => {
    const field = document.activeElement as HTMLTextAreaElement
    copied = `${field.closest('dialog') ? 'in dialog ' : ''}${field.value}`
    return true
  } })
  expect(await copyText('ABC123', button)).toBe(true)
  expect(copied).toBe('in dialog ABC123')
  expect(document.querySelector('textarea')).toBeNull()
  expect(document.activeElement).toBe(button)
})

it('says so when neither way does', async () => {
  vi.stubGlobal('isSecureContext', false)
  expect(await copyText('x', near())).toBe(false)
})
