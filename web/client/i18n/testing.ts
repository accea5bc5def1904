// Tests have all words at hand, and begin in English whatever the file before them chose.

import { beforeEach } from 'vitest'

import { i18n, loadOffice, loadWords } from '.'

await Promise.all([loadWords('zh-CN'), loadWords('en'), loadOffice()])

beforeEach(() => {
  i18n.global.locale.value = 'en'
})
