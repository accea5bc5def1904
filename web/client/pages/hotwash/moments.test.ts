import { expect, it } from 'vitest'

import { card, line, words } from '../staff/samplecard'
import { call, inject, item, response, sample } from '../staff/sampleview'
import { MOST_MOMENTS, moments } from './moments'

const fired = (id: string, at: number, more = {}): ReturnType<typeof inject> => {
  const i = inject(id, at, more, 'fired')
  return { ...i, progress: { ...i.progress, at, item_id: `it-${id}` } }
}
const told = (v: Parameters<typeof moments>[0], c: Parameters<typeof moments>[1] = null): string[] => moments(v, c).map((m) => `${m.kind} ${m.at}`)

it('tells the turning points in the order of the story', () => {
  const v = sample({
    injects: [fired('noise', 10, { background: true }), fired('loud', 30), fired('hint', 60, { signal: 'weak' }), inject('later', 900)],
    items: [item('c1', 200, { call: call('missed') }), item('c2', 250, { call: call('declined') }), item('c3', 300, { call: call('ended') })],
    responses: [response('s', null, 400, { kind: 'statement' }), response('a', null, 100, { kind: 'assessment' }), response('s2', null, 500, { kind: 'statement' })],
  })
  const c = card([
    line({ action_id: 'quick', taken: 50, done_at: 60 }), line({ action_id: 'slow', title: words('Slow'), taken: 900, target: 60, done_at: 910, done_by: 's2' }),
    line({ action_id: 'never', status: 'missed', taken: null, done_at: null, opened_at: 100, limit: 500 }),
  ])
  expect(told(v, c)).toEqual(['first_signal 60', 'done 60', 'assessment 100', 'missed 200', 'declined 250', 'statement 400', 'overdue 600', 'longest 910'])
  expect(moments(v, c).find((m) => m.kind === 'longest')).toMatchObject({ waited: 900, responseId: 's2' })
})

it('gives a first statement that lacked something no green tick', () => {
  const v = sample({ responses: [response('s', null, 400, { kind: 'statement' })] })
  const lacking = { element_id: 'next_update', name: words('Promises an update'), weight: 1, is_minimum: true, verdict: 'not_met' as const, quote: null, at: null, response_id: null, settled: null }
  const short = line({ status: 'not_rated', score: null, done_at: null, taken: null, response_ids: ['s'], elements: [lacking] })
  expect(moments(v, card([short])).map((m) => [m.kind, m.state])).toEqual([['statement_short', 'late']])
  expect(moments(v, card([line({ response_ids: ['s'], done_by: 's' })])).map((m) => [m.kind, m.state])).toEqual([['statement', 'met']])
})

it('takes the first loud thing where the scenario has no weak signal, and tells nothing of an empty drill', () => {
  expect(told(sample({ injects: [fired('b', 40), fired('a', 20)] }))).toEqual(['first_signal 20'])
  expect(told(sample())).toEqual([])
})

it('stops at eight, leaving out what weighs least', () => {
  const v = sample({
    injects: [fired('a', 1)], items: ['x', 'y', 'z'].map((id, n) => item(id, 10 + n, { call: call('missed') })),
    responses: (['flag', 'assessment', 'statement', 'correction'] as const).map((kind, n) => response(kind, null, 50 + n, { kind })),
  })
  const c = card([line({ action_id: 's', taken: 500, target: 60, done_at: 500 }), ...['p', 'q', 'r'].map((id) => line({ action_id: id, status: 'missed', taken: null, done_at: null }))])
  const kinds = moments(v, c).map((m) => m.kind)
  expect(kinds).toHaveLength(MOST_MOMENTS)
  expect(kinds).not.toContain('correction')
  expect(kinds.filter((k) => k === 'missed')).toHaveLength(2)
})

it('tells a first statement that was the longest wait in one line', () => {
  const v = sample({ responses: [response('s', null, 2700, { kind: 'statement' })] })
  const c = card([line({ action_id: 'slow', status: 'late', response_ids: ['s'], title: words('Slow'), taken: 2325, target: 1800, limit: 3600, done_at: 2700, done_by: 's' })])
  expect(told(v, c)).toEqual(['statement 2700'])
  expect(moments(v, c)[0]).toMatchObject({ state: 'late', waited: 2325, over: 525 })
})

it('calls a statement in time late for no other line that it served', () => {
  const v = sample({ responses: [response('s', null, 400, { kind: 'statement' })] })
  const c = card([
    line({ action_id: 'own', response_ids: ['s'], done_by: 's' }),
    line({ action_id: 'other', status: 'late', opened_at: 5, response_ids: ['s'], title: words('Other'), taken: 90, done_at: 400, done_by: 's' }),
  ])
  expect(moments(v, c).map((m) => [m.kind, m.state, m.over, m.line?.action_id])).toEqual([['statement', 'met', 0, 'own'], ['longest', 'late', 30, 'other']])
})

it('goes on with what was done in time, the heaviest first, each line once', () => {
  const v = sample({ responses: [response('s', null, 400, { kind: 'statement' })] })
  const lines = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => line({ action_id: `a${n}`, weight: n, taken: 10, target: 60, done_at: n * 100, done_by: n === 4 ? 's' : `r${n}`, response_ids: n === 4 ? ['s'] : [] }))
  expect(told(v, card([...lines, line({ action_id: 'open', status: 'open', done_at: null, taken: null })]))).toEqual(['done 100', 'done 200', 'done 300', 'statement 400', 'done 500', 'done 600', 'done 700', 'done 800'])
})

it('tells a first assessment that was late as the card does', () => {
  const v = sample({ responses: [response('a', null, 100, { kind: 'assessment' })] })
  const c = card([line({ status: 'late', taken: 90, done_at: 100, response_ids: ['a'], done_by: 'a' })])
  expect(moments(v, c).map((m) => [m.kind, m.state, m.over])).toEqual([['assessment', 'late', 30]])
})

it('takes no flag for a sign seen but one on a sign', () => {
  const on = (id: string, at: number, more = {}): ReturnType<typeof response> => response(`f-${id}`, `it-${id}`, at, { kind: 'flag', answers: [], ...more })
  const injects = [fired('loud', 5, { title: words('Loud') }), fired('hint', 10, { signal: 'weak', title: words('Hint') })]
  const flagged = (v: Parameters<typeof moments>[0]): unknown => moments(v, null).filter((m) => m.kind.startsWith('flagged')).map((m) => [m.kind, m.at, m.state, m.about?.en])
  expect(flagged(sample({ injects, responses: [on('loud', 20)] }))).toEqual([['flagged_other', 20, 'due', 'Loud']])
  expect(flagged(sample({ injects, responses: [on('loud', 20), on('hint', 30)] }))).toEqual([['flagged', 30, 'met', 'Hint']])
  expect(flagged(sample({ injects, responses: [on('loud', 20, { answers: ['watch'] })] }))).toEqual([['flagged', 20, 'met', 'Loud']])
  expect(flagged(sample({ injects: [injects[0]!], responses: [on('loud', 20)] }))).toEqual([['flagged_plain', 20, 'due', 'Loud']])
})
