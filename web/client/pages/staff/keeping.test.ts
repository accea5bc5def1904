import { beforeEach, expect, it } from 'vitest'

import { begun, drop, keep } from './keeping'

beforeEach(() => sessionStorage.clear())
const was = { title: 'A', roles: ['pr'] }

it('gives back what was begun, until it is saved or thrown away', () => {
  keep('edit', was, { ...was, title: 'B' })
  expect(begun('edit', was)).toEqual({ title: 'B', roles: ['pr'] })
  drop('edit')
  expect(begun('edit', was)).toBeNull()
})

it('keeps nothing that was not changed, and nothing of what has changed beneath it', () => {
  keep('edit', was, { ...was })
  expect(begun('edit', was)).toBeNull()
  keep('edit', was, { ...was, title: 'B' })
  expect(begun('edit', { ...was, roles: ['lead'] })).toBeNull()
  keep('edit', was, { ...was })
  expect(begun('edit', was)).toBeNull()
})

it('does without where the browser forbids it', () => {
  sessionStorage.setItem('begun:edit', '{broken')
  expect(begun('edit', was)).toBeNull()
})
