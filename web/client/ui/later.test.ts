import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'

import { later } from './later'

describe('a part that comes later', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is asked for again when the network failed', async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'))
    load.mockResolvedValue({ render: () => h('p', 'here') })
    const part = later(load)
    const page = mount(() => h('div', h(part)))
    await flushPromises()
    expect(page.text()).toBe('')
    await vi.advanceTimersByTimeAsync(500)
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
    expect(page.text()).toBe('here')
    expect(load).toHaveBeenCalledTimes(3)
  })
})
