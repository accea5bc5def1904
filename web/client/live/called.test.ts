import { expect, test } from 'vitest'

import { NAMELESS, namesOf } from './called'

test('an exercise goes by its own name, with the scenario below; without one by the scenario alone', () => {
  expect(namesOf(NAMELESS, 'Sight lost')).toEqual({ name: 'Sight lost', under: '' })
  expect(namesOf({ name: 'Next quarter', team: 'Team A' }, 'Sight lost')).toEqual({ name: 'Next quarter · Team A', under: 'Sight lost' })
  expect(namesOf({ name: '', team: 'Team A' }, 'Sight lost')).toEqual({ name: 'Team A', under: 'Sight lost' })
})

test('a name that only repeats the scenario is said once', () => {
  expect(namesOf({ name: 'Sight lost', team: '' }, 'Sight lost')).toEqual({ name: 'Sight lost', under: '' })
})
