import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'

import { kept } from './kept'

const empty = (): { level: string; cards: string[] } => ({ level: '', cards: [] })

describe('a form’s choices', () => {
  beforeEach(() => localStorage.clear())
  it('outlive the page, and are gone once they are empty again', async () => {
    const form = kept('a', empty)
    form.value.level = 'one'
    await nextTick()
    vi.resetModules()
    const reloaded = await import('./kept')
    expect(reloaded.kept('a', empty).value).toEqual({ level: 'one', cards: [] })
    form.value = empty()
    await nextTick()
    expect(localStorage.length).toBe(0)
  })
  it('are the same for all who ask', () => {
    const form = kept('b', empty)
    kept('b', empty).value.cards = ['seal']
    expect(form.value.cards).toEqual(['seal'])
  })
  it('begin anew where what was kept cannot be read', () => {
    localStorage.setItem('yanlian:form:c', '{')
    expect(kept('c', empty).value).toEqual(empty())
  })
})
