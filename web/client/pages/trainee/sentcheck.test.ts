import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { i18n } from '../../i18n'
import type { OpenItem } from './desk'
import { place } from './place'
import SentCheck from './SentCheck.vue'

const both = (s: string): object => ({ zh: s, en: s })
const view = {
  exercise: { starts_at: 48_600 }, clauses: [{ clause_id: 'P-04', title: both('Other'), text: both('not this') }, { clause_id: 'P-05', title: both('First statement'), text: both('We know; we care; what is done; when the next comes.') }],
  responses: [{ response_id: 'r1', answers: ['o'], text: 'We know of it.', name: 'Amy', at: 1380 }, { response_id: 'r2', answers: [], text: 'something else', name: 'Amy', at: 1400 }],
} as unknown as TraineeView
const item = { open_id: 'o', clause_id: 'P-05', target_at: 2160, limit_at: 3600 } as unknown as OpenItem

it('lays what went out beside the clause, without a verdict', async () => {
  setActivePinia(createPinia())
  place.check = 'o'
  const at = mount(SentCheck, { props: { view, item }, global: { plugins: [i18n] } })
  expect(at.text()).toContain('We know; we care; what is done; when the next comes.')
  expect(at.text()).toContain('We know of it.')
  expect(at.find('.both').text()).not.toMatch(/not this|something else/)
  await at.find('[data-test=sent-check-away]').trigger('click')
  expect(place.check).toBe('')
})

it('lays a decision beside the clause by its cards, and offers to add to it', async () => {
  setActivePinia(createPinia())
  place.again = ''
  const decided = { ...view, roles: [{ role_id: 'lead', name: both('The lead') }], plan: { cards: [{ card_id: 'seal', name: both('Seal the records') }] }, responses: [{ response_id: 'd1', kind: 'decision', answers: ['o'], text: 'At once.', name: 'Amy', at: 1380, details: { cards: ['seal'], owner: 'lead', due: 2400 } }] } as unknown as TraineeView
  const at = mount(SentCheck, { props: { view: decided, item: { ...item, kinds: ['decision'] } as unknown as OpenItem }, global: { plugins: [i18n] } })
  expect(at.find('.ours').text()).toMatch(/Seal the records.*The lead.*14:10.*At once\./)
  await at.find('[data-test=sent-check-again]').trigger('click')
  expect(place.again).toBe('d1')
})

it('keeps the rest of the plan folded: a text may be judged by another clause, too', () => {
  setActivePinia(createPinia())
  const at = mount(SentCheck, { props: { view, item }, global: { plugins: [i18n] } })
  const rest = at.find('[data-test=sent-check-rest]')
  expect(rest.attributes('open')).toBeUndefined()
  expect(rest.text()).toContain('not this')
  expect(rest.text()).not.toContain('We know; we care')
})
