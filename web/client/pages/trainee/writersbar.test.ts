import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { TraineeView, WritingMessage } from '../../contract'
import { i18n } from '../../i18n'
import { ApiError } from '../../live/api'
import { useExercise } from '../../live/store'
import WritersBar from './WritersBar.vue'

const view = {
  roles: [{ role_id: 'pr', name: { zh: '公关', en: 'PR officer' } }],
  channels: [{ channel_id: 'site', name: { zh: '官网', en: 'Website' } }],
} as unknown as TraineeView
const by = (participant_id: string, more: Partial<WritingMessage> = {}): WritingMessage =>
  ({ participant_id, name: participant_id, role_id: 'pr', kind: 'statement', channel: 'site', item_id: null, ...more })

describe('who else writes', () => {
  let store: ReturnType<typeof useExercise>
  const show = (props: object): VueWrapper => mount(WritersBar, { props: { view, ...props }, global: { plugins: [i18n] } })

  beforeEach(() => {
    setActivePinia(createPinia())
    store = useExercise()
    i18n.global.locale.value = 'en'
  })

  it('is told beside the composer or under the item, with a warning where two write for one channel', async () => {
    store.writers = [by('Li'), by('Zhou', { kind: 'reply', channel: 'feed', item_id: 'it1' })]
    const [same, other, under] = [show({ channel: 'site' }), show({ channel: 'account' }), show({ itemId: 'it1' })]
    expect(same.text()).toContain('Li is writing a statement for Website')
    expect(same.find('[data-clash=true]').exists()).toBe(true)
    expect(other.find('[data-clash=true]').exists()).toBe(false)
    expect(under.text()).toContain('Zhou is answering this too')
    expect(under.text()).not.toContain('Li')
    expect(show({ itemId: 'it2' }).find('[data-test=writers]').exists()).toBe(false)
  })

  it('shows the words as they stand while one looks, and asks no more once it is over', async () => {
    vi.useFakeTimers()
    store.writers = [by('Li')]
    const look = vi.spyOn(store, 'look').mockResolvedValueOnce({ text: 'We', is_cut: false }).mockRejectedValueOnce(new ApiError('offline', '')).mockResolvedValue({ text: 'We care', is_cut: false })
    const at = show({})
    expect(look).not.toHaveBeenCalled()
    await at.find('[data-test=look]').trigger('click')
    await vi.advanceTimersByTimeAsync(10)
    expect(at.find('[data-test=looked-at]').text()).toBe('We')
    await vi.advanceTimersByTimeAsync(1000)
    expect(at.find('[data-test=looked-at]').text()).toBe('We')
    await vi.advanceTimersByTimeAsync(1000)
    expect(at.find('[data-test=looked-at]').text()).toBe('We care')
    store.writers = []
    await at.vm.$nextTick()
    expect(at.find('[data-test=writers]').exists()).toBe(false)
    const asked = look.mock.calls.length
    await vi.advanceTimersByTimeAsync(5000)
    expect(look.mock.calls.length).toBe(asked)
    vi.useRealTimers()
  })
})
