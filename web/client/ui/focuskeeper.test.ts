import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { keepFocus } from './focuskeeper'

const $ = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!
const focused = (): string => document.activeElement?.id ?? ''
/** The browser draws: mutations are told, a frame passes, and what was queued in it. */
async function drawn(): Promise<void> {
  await Promise.resolve()
  await new Promise<void>((go) => requestAnimationFrame(() => setTimeout(go)))
}

function page(html: string): void {
  document.body.innerHTML = html
}

describe('the focus', () => {
  let end = (): void => undefined
  beforeEach(() => {
    // jsdom draws nothing: all that is connected has a box.
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList)
    end = keepFocus()
  })
  afterEach(async () => {
    end()
    await drawn()
  })

  it('goes to what stood around a thing that is gone', async () => {
    page('<main><section id="around"><p><button id="a"></button></p></section></main>')
    $('#a').focus()
    $('p').remove()
    await drawn()
    expect(focused()).toBe('around')
  })

  it('goes to the field of a new page that asks for it', async () => {
    page('<main id="old"><button id="a"></button></main>')
    $('#a').focus()
    page('<main><input id="wanted" autofocus></main>')
    await drawn()
    expect(focused()).toBe('wanted')
  })

  it('goes along with a row that moves, and stays away where somebody has put it away', async () => {
    page('<main><ul><li id="one" tabindex="0"></li><li id="two" tabindex="0"></li></ul></main>')
    $('#two').focus()
    $('ul').prepend($('#two'))
    await drawn()
    expect(focused()).toBe('two')
    $('#two').blur()
    $('#one').remove()
    await drawn()
    expect(document.activeElement).toBe(document.body)
  })

  it('goes back to where one was when what covered the page is gone', async () => {
    page('<main><div id="desk"><textarea id="draft"></textarea></div><button id="stop"></button></main>')
    $('#draft').focus()
    $('#desk').setAttribute('inert', '')
    $('main').insertAdjacentHTML('beforeend', '<section role="dialog"><button id="answer"></button></section>')
    $('#answer').focus()
    $('#stop').focus()
    $('#answer').focus()
    $('section').remove()
    $('#desk').removeAttribute('inert')
    await drawn()
    expect(focused()).toBe('draft')
  })

  it('is caught where the browser is late in letting go of what was covered', async () => {
    page('<main id="main"><div id="desk"><textarea id="draft"></textarea></div></main>')
    $('#draft').focus()
    $('#desk').setAttribute('inert', '')
    await drawn()
    expect(focused()).toBe('main')
  })

  it('is caught where the browser lets go after everything else has come to rest', async () => {
    page('<main id="main"><div id="desk"><textarea id="draft"></textarea></div></main>')
    $('#draft').focus()
    end() // as if the change had been looked at before
    $('#desk').setAttribute('inert', '')
    end = keepFocus()
    $('#draft').blur()
    await drawn()
    expect(focused()).toBe('main')
  })

  it('comes back to what was out of reach for less than a look', async () => {
    page('<main><div id="desk"><textarea id="draft"></textarea></div></main>')
    $('#draft').focus()
    $('#desk').setAttribute('inert', '')
    $('#draft').blur() // by the browser
    $('#desk').removeAttribute('inert')
    await drawn()
    expect(focused()).toBe('draft')
  })
})
