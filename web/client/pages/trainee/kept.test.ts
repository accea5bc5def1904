import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'

import { kept } from './kept'

const empty = (): { level: string; cards: string[] } => ({ level: '', cards: [] })

describe('a form’s choices', () => {
  beforeEach(() => localStorage.clear())
  it('outlive the page, and are gone once they are empty again', async () => {
    const form = kept('a', empty)
    form.value.level = 'one'
    await nextTick()
    expect(kept('a', empty).value).toEqual({ level: 'one', cards: [] })
    form.value = empty()
    await nextTick()
    expect(localStorage.length).toBe(0)
  })
  it('begin anew where what was kept cannot be read', () => {
    localStorage.setItem('yanlian:form:b', '{')
    expect(kept('b', empty).value).toEqual(empty())
  })
})
