import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'

import { i18n } from '../i18n'
import TradeWord from './TradeWord.vue'

it('explains a word on hover, on focus and by a tap, and Esc puts it away', async () => {
  const word = mount(TradeWord, { props: { of: 'inject' }, global: { plugins: [i18n] } })
  const says = (): boolean => word.find('[role=tooltip]').exists()
  expect(says()).toBe(false)
  await word.trigger('mouseenter')
  expect(says()).toBe(true)
  await word.trigger('mouseleave')
  expect(says()).toBe(false)
  const button = word.get('button')
  await button.trigger('focus')
  expect(button.attributes('aria-describedby')).toBe(word.get('[role=tooltip]').attributes('id'))
  await button.trigger('keydown', { key: 'Escape' })
  expect(says()).toBe(false)
  await button.trigger('click')
  expect(says()).toBe(true)
})
