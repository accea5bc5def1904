import { expect, it } from 'vitest'

import type { StaffView } from '../../contract'
import { askerGroups, personaGroups, soughtPersonas, used } from './personas'

const persona = (persona_id: string): unknown => ({ persona_id, name: { zh: persona_id, en: persona_id }, handle: '', about: { zh: '', en: '' } })
const view = {
  personas: ['z_crowd', 'son', 'a_crowd', 'store'].map(persona),
  injects: [{ persona_id: 'son', background: false }, { persona_id: 'z_crowd', background: true }],
  all_facts: [{ holder_id: 'store' }],
} as unknown as StaffView
const shown = (): unknown => personaGroups(view).map((g) => [g.key, g.personas.map((p) => p.persona_id)])

it('puts who was just used first, then who has a part in the story, then the backdrop', () => {
  expect(shown()).toEqual([['story', ['son', 'store']], ['crowd', ['a_crowd', 'z_crowd']]])
  used('z_crowd')
  used('store')
  expect(shown()).toEqual([['used', ['store', 'z_crowd']], ['story', ['son']], ['crowd', ['a_crowd']]])
})

it('finds by a part of the name, whatever the case', () => {
  const found = (words: string): unknown => soughtPersonas(personaGroups(view), words).flatMap((g) => g.personas.map((p) => p.persona_id))
  expect(found(' CROWD')).toEqual(['z_crowd', 'a_crowd'])
  expect(found('')).toHaveLength(4)
  expect(found('nobody')).toEqual([])
})

it('puts the press first at a conference and the family at a meeting', () => {
  const more = {
    personas: ['reporter', 'son', 'crowd', 'editor'].map(persona), injects: [{ persona_id: 'son', kind: 'complaint', background: false }], all_facts: [],
    actors: [{ kind: 'journalist', persona: { persona_id: 'editor' } }], round_plans: [{ kind: 'press', questions: [{ asker: { persona_id: 'reporter' } }] }],
  } as unknown as StaffView
  const of = (kind: 'press' | 'family'): unknown => askerGroups(more, kind).map((g) => [g.key, g.personas.map((p) => p.persona_id)])
  expect(of('press')).toEqual([['asks', ['reporter', 'editor']], ['story', ['son']], ['crowd', ['crowd']]])
  expect(of('family')).toEqual([['asks', ['son']], ['crowd', ['crowd', 'editor', 'reporter']]])
})
