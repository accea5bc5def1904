import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'

import { i18n } from '../../i18n'
import WhyForm from './WhyForm.vue'

const show = (first = ''): VueWrapper => mount(WhyForm, { props: { first }, global: { plugins: [i18n] } })
const button = (w: VueWrapper): HTMLButtonElement => w.find('button').element

afterEach(() => (i18n.global.locale.value = 'zh-CN'))

it('tells a reason in English alone, and says why it cannot be told before', async () => {
  i18n.global.locale.value = 'en'
  const w = show()
  expect(button(w).disabled).toBe(true)
  expect(button(w).title).toContain('one language')
  expect(w.findAll('input').map((f) => f.attributes('data-test'))).toEqual(['why-en', 'why-zh'])
  await w.find('[data-test=why-en]').setValue('Coffee')
  expect(button(w).disabled).toBe(false)
  await w.find('form').trigger('submit')
  expect(w.emitted('tell')).toEqual([['Coffee']])
})

it('keeps both languages apart when the reason is changed', () => {
  const value = (w: VueWrapper, side: string): string => (w.find(`[data-test=why-${side}]`).element as HTMLInputElement).value
  expect(value(show('茶歇\nCoffee'), 'zh')).toBe('茶歇')
  expect(value(show('茶歇\nCoffee'), 'en')).toBe('Coffee')
  expect(value(show('Coffee'), 'en')).toBe('Coffee')
  expect(value(show('Coffee'), 'zh')).toBe('')
})
