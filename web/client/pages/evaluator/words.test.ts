import { expect, it } from 'vitest'

import en from '../../i18n/en/evaluate'
import zh from '../../i18n/zh/evaluate'

const paths = (value: object, before = ''): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' ? [`${before}${key} ${[...inner.matchAll(/\{\w+\}/g)].map(String).sort().join()}`] : paths(inner as object, `${before}${key}.`)))

it('says the same in both languages, with the same figures in it', () => {
  expect(paths(en)).toEqual(paths(zh))
})
