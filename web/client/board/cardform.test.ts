import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'

import type { BoardCardView, CardVersionView, TraineeView } from '../contract'
import { i18n } from '../i18n'
import { useExercise } from '../live/store'
import CardForm from './CardForm.vue'

const view = { me: { participant_id: 'pan', roles: ['pr'] }, exercise: { starts_at: 0 }, roles: [], seats: [] } as unknown as TraineeView
const version = (text: string): CardVersionView => ({
  state: 'known', text, source: '', owner: '', due: null, participant_id: 'li', name: 'Li', role_id: 'nurse', at: 0, occurred_at: '2026-01-01T00:00:00Z',
})
const card = (card_id: string, ...texts: string[]): BoardCardView => ({ card_id, kind: 'fact', versions: texts.map(version), struck: null })

/** What the server kept of it, and nothing in this browser: as on another device. */
async function comeBack(to: BoardCardView, words: string): Promise<VueWrapper> {
  if (words) useExercise().setDraft(`card:${to.card_id}`, words)
  const at = mount(CardForm, { props: { view, kind: 'fact', card: to }, global: { plugins: [i18n] } })
  await at.vm.$nextTick()
  return at
}

beforeEach(() => {
  setActivePinia(createPinia())
  localStorage.clear()
})

it('begins with the card as it stands', async () => {
  const at = await comeBack(card('a', 'Batch F2309'), '')
  expect(at.find('textarea').element.value).toBe('Batch F2309')
  expect(at.find('[data-test=meanwhile]').exists()).toBe(false)
})

it('keeps the words that were begun on another device', async () => {
  const at = await comeBack(card('b', 'Batch F2309'), 'Batch F2309 and F2310')
  expect(at.find('textarea').element.value).toBe('Batch F2309 and F2310')
  expect(at.find('[data-test=meanwhile]').exists()).toBe(false)
})

it('shows beside them what they may not have been written on', async () => {
  const at = await comeBack(card('c', 'Batch F2309', 'Batch F2308'), 'Batch F2309 and F2310')
  expect(at.find('textarea').element.value).toBe('Batch F2309 and F2310')
  expect(at.find('[data-test=meanwhile]').text()).toContain('Batch F2308')
})
