import { mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'

import { i18n } from '../i18n'
import PickList from './PickList.vue'

const choices = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), text: '', found: id }))

function list(several = false): VueWrapper {
  const wrapper: VueWrapper = mount(PickList, { global: { plugins: [i18n] }, props: { choices, label: 'x', test: 'type', several, modelValue: ['b'], 'onUpdate:modelValue': (v: string[]) => wrapper.setProps({ modelValue: v }) } })
  return wrapper
}

describe('a list to pick from', () => {
  it('folds to the one choice when a hand made it, and opens again', async () => {
    const wrapper = list()
    expect(wrapper.findAll('.one')).toHaveLength(3)
    await wrapper.findAll('.one')[1]?.trigger('click', { detail: 1 })
    expect(wrapper.findAll('.one').map((o) => o.text())).toEqual(['B'])
    await wrapper.find('[data-test=type-change]').trigger('click')
    expect(wrapper.findAll('.one')).toHaveLength(3)
  })

  it('stays open for arrow keys, which click without a hand', async () => {
    const wrapper = list()
    await wrapper.findAll('.one input')[1]?.trigger('click', { detail: 0 })
    expect(wrapper.findAll('.one')).toHaveLength(3)
  })

  it('names a group once, and shows what is chosen of several above, to be taken out there', async () => {
    const wrapper = list(true)
    await wrapper.setProps({ choices: choices.map((c, n) => ({ ...c, group: n < 2 ? 'Legal' : 'Press' })) })
    expect(wrapper.findAll('.group').map((g) => g.text())).toEqual(['Legal', 'Press'])
    expect(wrapper.findAll('[data-test=type-chosen] li').map((c) => c.text())).toEqual(['B×'])
    await wrapper.find('[data-test=type-chosen] button').trigger('click')
    expect(wrapper.find('[data-test=type-chosen]').exists()).toBe(false)
  })

  it('stays open for several choices', async () => {
    const wrapper = list(true)
    await wrapper.findAll('.one')[1]?.trigger('click', { detail: 1 })
    expect(wrapper.findAll('.one')).toHaveLength(3)
  })
})
