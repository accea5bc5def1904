import { describe, expect, it } from 'vitest'

import { clauses, cut, pointOf, selected, step } from './marking'

const TEXT = '我们深感抱歉😔，正在核实。 Please call 3.5 times. Thanks'

describe('clauses', () => {
  it('are cut at punctuation, by code points, without blanks and marks around them', () => {
    expect(clauses(TEXT).map((s) => cut(TEXT, s))).toEqual(['我们深感抱歉', '正在核实', 'Please call 3.5 times', 'Thanks'])
    expect(clauses('，。！')).toEqual([])
    expect(clauses('')).toEqual([])
  })

  it('are stepped through, round and round', () => {
    const all = clauses(TEXT)
    const first = step(all, null, 1)
    expect(cut(TEXT, first)).toBe('我们深感抱歉')
    expect(cut(TEXT, step(all, first, 1))).toBe('正在核实')
    expect(cut(TEXT, step(all, first, -1))).toBe('Thanks')
    expect(cut(TEXT, step(all, null, -1))).toBe('Thanks')
    expect(cut(TEXT, step(all, { start: 2, end: 5 }, 1))).toBe('正在核实')
    expect(step([], null, 1)).toBe(null)
  })
})

describe('a selection', () => {
  it('is found in pieces, whatever tags stand between them', () => {
    document.body.innerHTML = '<p><u data-from="0">我😔们</u><sup>共情</sup><span data-from="3">深感抱歉</span></p>'
    const [u, sup, span] = ['u', 'sup', 'span'].map((tag) => document.querySelector(tag))
    expect(pointOf(u?.firstChild ?? null, 3)).toBe(2)
    expect(pointOf(span?.firstChild ?? null, 2)).toBe(5)
    expect(pointOf(sup?.firstChild ?? null, 1)).toBe(null)
    const range = document.createRange()
    range.setStart(u?.firstChild as Node, 1)
    range.setEnd(span?.firstChild as Node, 2)
    const selection = window.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    expect(selected(selection, document.querySelector('p') as Element)).toEqual({ start: 1, end: 5 })
    expect(selected(selection, u as Element)).toBe(null)
    selection?.removeAllRanges()
    expect(selected(selection, document.querySelector('p') as Element)).toBe(null)
  })
})
