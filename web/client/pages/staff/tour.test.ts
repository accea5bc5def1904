import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { nextTick } from 'vue'

import { i18n } from '../../i18n'
import { focus } from './focus'
import TourCard from './TourCard.vue'

it('marks what it speaks of, and leaves the page where it was', async () => {
  document.body.innerHTML = '<div class="console"><header class="bar"><div class="acts"></div></header><div class="main"><div class="chartbox"></div></div></div>'
  const main = document.querySelector<HTMLElement>('.main')
  Element.prototype.scrollIntoView = vi.fn(() => { if (main) main.scrollTop = 300 })
  const wrapper = mount(TourCard, { global: { plugins: [i18n] }, attachTo: document.body })
  focus.tour = true
  await nextTick()
  await nextTick()
  expect(document.querySelector('.acts')?.className).toContain('yl-toured')
  await wrapper.find('[data-test=tour-next]').trigger('click')
  await nextTick()
  expect(main?.scrollTop).toBe(300)
  await wrapper.find('[data-test=tour-close]').trigger('click')
  expect(main?.scrollTop).toBe(0)
  expect(document.querySelector('.yl-toured')).toBeNull()
  wrapper.unmount()
})
