import { expect, it } from 'vitest'

import en from './en'
import office from './office'
import zh from './zh'

/** Each text's place, and the figures in it. */
const places = (value: object, before = ''): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' ? [`${before}${key} ${holes(inner)}`] : places(inner as object, `${before}${key}.`)))
const holes = (words: string): string => [...new Set([...words.matchAll(/\{\w+\}/g)].map(String))].sort().join()

it.each([['desk', zh, en], ['office', office['zh-CN'], office.en]])('says on the %s the same in both languages, with the same figures in it', (_, chinese, english) => {
  expect(places(english).toSorted()).toEqual(places(chinese).toSorted())
})
