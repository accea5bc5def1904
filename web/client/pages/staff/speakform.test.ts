import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'

import { i18n } from '../../i18n'
import { useExercise } from '../../live/store'
import { focus } from './focus'
import { item, sample } from './sampleview'
import SpeakForm from './SpeakForm.vue'

it('leaves what was begun under another item alone', async () => {
  setActivePinia(createPinia())
  const store = useExercise()
  let done: (v: Record<string, string>) => void = () => undefined
  vi.spyOn(store, 'command').mockImplementation(() => new Promise((go) => (done = go)))
  const at = mount(SpeakForm, { props: { view: sample(), item: item('a', 1), responseId: '' }, global: { plugins: [i18n] } })
  store.setDraft('speak-zh:a', '第一句')
  store.setDraft('speak-zh:b', '另一句')
  await at.vm.$nextTick()
  await at.find('form').trigger('submit')
  await at.setProps({ item: item('b', 2) })
  focus.thread = 'b'
  done({})
  await vi.waitFor(() => expect(store.draft('speak-zh:a')).toBe(''))
  expect(store.draft('speak-zh:b')).toBe('另一句')
  expect(focus.thread).toBe('b')
})
