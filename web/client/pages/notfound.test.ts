import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'

import { i18n } from '../i18n'
import { get } from '../live/api'
import NotFoundPage from './NotFoundPage.vue'

vi.mock('../live/api', () => ({ get: vi.fn() }))

async function ways(account: unknown): Promise<readonly unknown[]> {
  vi.mocked(get).mockResolvedValueOnce({ account })
  const page = mount(NotFoundPage, { global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } } })
  await flushPromises()
  return page.findAllComponents(RouterLinkStub).map((l) => l.props('to') as unknown)
}

it('offers the list of exercises to who is signed in, and the join code to everybody', async () => {
  expect(await ways({ name: 'fay' })).toEqual(['/', '/join'])
  expect(await ways(null)).toEqual(['/join'])
})
