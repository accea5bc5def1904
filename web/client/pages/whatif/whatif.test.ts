import { describe, expect, it } from 'vitest'

import { between, bounds, differences, type Figures, hows, isWhole, line, path, range, type TeamWord, ticks, timeOf, type WhatIf } from './whatif'

const zero: Figures = { hottest: 80, hottest_at: 600, total: 4000, silence: 60, mood: -0.3, trust: 45, bookings: 90 }
const word = (more: Partial<TeamWord> = {}): TeamWord => ({
  word_id: 're_1', is_said: true, at: 1200, from: 0, role: { zh: '发言人', en: 'Spokesperson' }, kind: 'statement', first_words: 'We', effect: 'thin',
  title: null, model: { zh: '示范', en: 'Model' }, ...more,
})
const told = { starts_at: 14 * 3600 + 50 * 60, ends_at: 1830 } as WhatIf

describe('what is asked', () => {
  it('needs a word and a way, and a time where the word moves', () => {
    expect(isWhole({ word: '', how: 'away', at: null })).toBe(false)
    expect(isWhole({ word: 're_1', how: '', at: null })).toBe(false)
    expect(isWhole({ word: 're_1', how: 'moved', at: null })).toBe(false)
    expect(isWhole({ word: 're_1', how: 'moved', at: 0 })).toBe(true)
  })

  it('travels as a query, and not before it is whole', () => {
    expect(path('x', '', { word: 're_1', how: 'moved', at: null })).toBe('/api/exercises/x/whatif')
    expect(path('x', 'pa_1', { word: 're_1', how: 'moved', at: 60 })).toBe('/api/exercises/x/whatif?as=pa_1&word=re_1&how=moved&at=60')
    expect(path('x', '', { word: 're_1', how: 'away', at: 60 })).toBe('/api/exercises/x/whatif?word=re_1&how=away')
  })

  it('offers a model answer where there is one, and nothing else for what was never said', () => {
    expect(hows(word())).toEqual(['away', 'moved', 'model'])
    expect(hows(word({ model: null }))).toEqual(['away', 'moved'])
    expect(hows(word({ is_said: false }))).toEqual(['model'])
  })

  it('takes a reading of the story’s clock within the exercise, and after what is replied to', () => {
    expect(timeOf(told, word(), '15:00')).toBe(600)
    expect(timeOf(told, word({ from: 601 }), '15:00')).toBeNull()
    expect(timeOf(told, word(), '15:21')).toBeNull()
    expect(timeOf(told, word(), 'soon')).toBeNull()
    expect(bounds(told, word({ from: 601 }))).toEqual([660, 1800])
  })
})

describe('the difference in words', () => {
  it('names what became less and more, and what stayed', () => {
    const found = differences(zero, { ...zero, hottest: 70, total: 4010, silence: 75, trust: 47 })
    expect(found.map((d) => [d.measure, d.way, d.by])).toEqual([['hottest', 'less', 10], ['silence', 'more', 15], ['trust', 'more', 2], ['total', 'same', 10], ['mood', 'same', 0]])
  })

  it('begins with the largest effect, mood included', () => {
    expect(differences(zero, { ...zero, hottest: 81, mood: -0.44 }).map((d) => d.measure).slice(0, 2)).toEqual(['mood', 'hottest'])
  })

  it('says nothing where nobody would see it', () => {
    expect(differences(zero, { ...zero, hottest: 80.4, total: 4001, trust: 45.1 })).toEqual([])
  })
})

describe('the picture', () => {
  it('puts grid lines on whole readings, and few of them', () => {
    expect(ticks(14 * 3600 + 50 * 60, 300, 30, 6)).toEqual([0, 5, 10, 15, 20, 25, 30])
    expect(ticks(14 * 3600 + 50 * 60, 300, 300, 6)).toEqual([5, 65, 125, 185, 245])
    expect(ticks(0, 0, 1440, 4)).toEqual([0, 360, 720, 1080, 1440])
  })

  it('shows the part of the scale that is needed, and no less than makes sense', () => {
    const heat = { low: 0, high: 100, step: 10, least: 30 }
    expect(range(heat, [55, 76], [52])).toEqual([50, 80])
    expect(range(heat, [48.2, 49], [])).toEqual([30, 60])
    expect(range(heat, [99, 100], [])).toEqual([70, 100])
    expect(range(heat, [0, 100], [])).toEqual([0, 100])
  })

  it('shades what lies between the curves', () => {
    expect(between([0, 100], [50, 50], 0, 100)).toBe('M0.0 100.0L1000.0 0.0L1000.0 50.0L0.0 50.0Z')
  })

  it('spans the whole width and stays in its box', () => {
    expect(line([0, 50, 100], 0, 100)).toBe('M0.0 100.0L500.0 50.0L1000.0 0.0')
    expect(line([0], -1, 1)).toBe('M0.0 50.0')
  })
})
