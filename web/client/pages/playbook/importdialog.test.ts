import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'

import { i18n, setLang } from '../../i18n'
import ImportDialog from './ImportDialog.vue'

const REFUSED = {
  error: { code: 'playbook_invalid', message: 'Something in the playbook is not right yet.', field: null },
  problems: [{ line: 14, column: 46, field: 'levels[0].rank', message: { zh: '不能小于 1', en: 'must be at least 1' } }],
}

afterEach(() => vi.unstubAllGlobals())

it('lists every fault of a file in the language of the screen', async () => {
  vi.stubGlobal('fetch', vi.fn((path: string) => Promise.resolve(
    path === '/api/session' ? Response.json({ csrf: 'x' }) : Response.json(REFUSED, { status: 422 }),
  )))
  setLang('zh-CN')
  const dialog = mount(ImportDialog, { props: { open: false }, global: { plugins: [i18n] } })
  await dialog.get('[data-test=import-yaml]').setValue('slug: x')
  await dialog.get('form').trigger('submit')
  await flushPromises()
  const told = dialog.get('[data-test=import-problems]')
  expect(told.text()).toBe('第 14 行第 46 列 levels[0].rank 不能小于 1')
  setLang('en')
  await flushPromises()
  expect(told.text()).toBe('Line 14, column 46 levels[0].rank must be at least 1')
})
