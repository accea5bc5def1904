import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { keepTongues, tongueOf } from './tongue'

describe('the language of a text', () => {
  it.each([
    ['我的眼睛看不见了,谁来管管?', 'zh-CN'],
    ['请 Dr. Wang 看一下 CT 报告', 'zh-CN'],
    ['My eye went dark after the filler.', 'en'],
    ['Please call 王医生 before you post anything.', 'en'],
    ['潘越', 'zh-CN'],
    ['潘越 · 13:40', 'zh-CN'],
    ['EXERCISE 演练', 'en'],
    ['13:40 · 87 %', ''],
    ['😀，。', ''],
    ['', ''],
  ])('%s', (text, tongue) => {
    expect(tongueOf(text)).toBe(tongue)
  })
})

describe('the texts on a page', () => {
  const $ = (id: string): HTMLElement => document.getElementById(id)!
  const told = (): Promise<void> => new Promise((go) => setTimeout(go))
  let end = (): void => undefined
  beforeEach(() => {
    document.documentElement.lang = 'en'
    document.body.innerHTML = '<p id="post">看不见了,<b id="within">really</b></p><p id="label">Comments</p><p id="own" lang="en">中文</p>'
    end = keepTongues()
  })
  afterEach(() => end())

  it('carry their language where it is not that around them', () => {
    expect([$('post').lang, $('within').lang, $('label').lang]).toEqual(['zh-CN', 'en', ''])
  })

  it('keep what a template says', () => {
    expect($('own').lang).toBe('en')
  })

  it('follow what comes and what changes', async () => {
    $('label').firstChild!.nodeValue = '评论'
    $('post').replaceChildren('It is dark.')
    document.body.insertAdjacentHTML('beforeend', '<ul><li id="new">来了</li></ul>')
    await told()
    expect([$('label').lang, $('post').lang, $('new').lang]).toEqual(['zh-CN', '', 'zh-CN'])
  })

  it('are looked at again when the screen changes its language', async () => {
    document.documentElement.lang = 'zh-CN'
    await told()
    expect([$('post').lang, $('within').lang, $('label').lang]).toEqual(['', 'en', 'en'])
  })

  it('are those in fields, too', () => {
    document.body.innerHTML = '<textarea id="field"></textarea>'
    const field = $('field') as HTMLTextAreaElement
    field.value = '我们正在核实'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    expect(field.lang).toBe('zh-CN')
  })
})
