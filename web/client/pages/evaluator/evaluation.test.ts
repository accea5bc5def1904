import { beforeEach, expect, it, vi } from 'vitest'
import { type EffectScope, effectScope, nextTick, ref, shallowRef } from 'vue'

import type { Proposal, StaffView } from '../../contract'
import { sample } from '../staff/sampleview'
import { type Evaluation, useEvaluation } from './evaluation'
import { element, finding, proposal, response, said } from './samples'

const { act } = vi.hoisted(() => ({ act: vi.fn<(type: string, data: Record<string, unknown>) => Promise<boolean>>() }))
vi.mock('../staff/act', () => ({ useAct: () => ({ act, refusal: ref('') }) }))

const EVE = { participant_id: 'eve', name: 'Eve', kind: 'evaluator', consented: true, roles: [] } as const
const P = new Map<string, Proposal>([
  ['re_1', proposal({ elements: [element('a'), element('b', { verdict: 'uncertain' }), element('c', { verdict: 'not_met' })], findings: [finding('leak', { critical: true })] })],
  ['re_2', proposal({ response_id: 're_2', elements: [element('a', { verdict: 'uncertain' })] })],
])
const view = shallowRef<StaffView | null>(null)
let scope: EffectScope

function desk(part: Partial<StaffView> = {}, wanted = 're_1'): Evaluation {
  view.value = sample({ me: EVE, responses: [response(), response({ response_id: 're_2' })], ...part })
  scope = effectScope()
  const made = scope.run(() => useEvaluation(view, shallowRef(P), () => wanted, shallowRef(null)))
  if (!made) throw new Error('no desk')
  return made
}

beforeEach(() => {
  scope?.stop()
  localStorage.clear()
  act.mockReset().mockResolvedValue(true)
})

const given = (): readonly unknown[] => act.mock.calls.map(([, d]) => [d.label, d.is_met, d.blind])

it('begins at what waits, gives a word with one key, and goes on', () => {
  const d = desk()
  expect(d.current.value?.label).toBe('b')
  d.confirm()
  expect(d.current.value?.label).toBe('c')
  d.confirm()
  expect(given()).toEqual([['b', true, false], ['c', false, false]])
})

it('asks for the reason of what overturns or is critical, and sends what is marked with what is there', async () => {
  const d = desk()
  d.pick(2)
  d.stepClause(1)
  d.change()
  expect(d.state.writing?.of).toBe('word')
  d.type(' It is there. ')
  await d.say()
  expect(act.mock.calls[0]?.[1]).toMatchObject({ label: 'c', is_met: true, reason: 'It is there.', start: 0, end: 6 })
  expect(d.state.mark).toBe(null)
  d.pick(3)
  d.confirm()
  expect(d.state.writing).toMatchObject({ of: 'word', isMet: true })
  expect(act).toHaveBeenCalledTimes(1)
})

it('goes back to what was refused, with what was written', async () => {
  act.mockResolvedValue(false)
  const d = desk()
  d.pick(0)
  d.change()
  d.type('No.')
  await d.say()
  expect([d.current.value?.label, d.state.writing?.of, d.state.text]).toEqual(['a', 'word', 'No.'])
})

it('leaves alone what is begun while a note is still on its way', async () => {
  let kept: (ok: boolean) => void = () => undefined
  act.mockImplementationOnce(() => new Promise((done) => (kept = done)))
  const d = desk()
  d.pick(0)
  d.write({ of: 'note' })
  d.type('Good tone.')
  const note = d.say()
  expect(d.state.writing).toBe(null)
  d.change()
  d.type('Too vague.')
  kept(true)
  await note
  expect([d.state.writing?.of, d.state.text]).toEqual(['word', 'Too vague.'])
})

it('rates blind without a question, twice nothing, and hides until all is rated', async () => {
  localStorage.setItem('yanlian:blind:eve', 'on')
  const d = desk()
  expect([d.state.blind, d.revealed.value, d.state.choice.filter]).toEqual([true, false, 'unrated'])
  d.pick(0)
  d.confirm()
  d.change()
  d.confirm()
  expect(given()).toEqual([['a', true, true], ['b', false, true], ['c', true, true]])
  d.confirm() // the words have not come back yet: no second one, but the next response
  expect(act).toHaveBeenCalledTimes(3)
  expect(d.state.key).toBe('re_2')
  view.value = { ...(view.value as StaffView), responses: [response({ words: ['a', 'b', 'c'].map((l) => said(l, true, 'eve', { blind: true })) }), response({ response_id: 're_2' })] }
  d.go('re_1')
  await nextTick()
  expect(d.revealed.value).toBe(true)
  expect(d.rows.value.map((r) => r.label)).toEqual(['a', 'b', 'c', 'leak'])
})

it('lets an observer look and say nothing', () => {
  const d = desk({ me: { ...EVE, kind: 'observer' } })
  d.confirm()
  d.change()
  d.write({ of: 'note' })
  expect([act.mock.calls.length, d.state.writing]).toEqual([0, null])
  d.move(1)
  expect(d.state.key).toBe('re_2')
})

it('stays at a response that has dropped out of the filter, until one leaves it', async () => {
  const d = desk({}, '')
  expect(d.list.value.map((e) => e.key)).toEqual(['re_1', 're_2'])
  d.go('re_2')
  view.value = { ...(view.value as StaffView), responses: [response(), response({ response_id: 're_2', words: [said('a', true, 'ida')] })] }
  await nextTick()
  expect(d.list.value.map((e) => e.key)).toEqual(['re_1', 're_2'])
  d.move(-1)
  expect(d.list.value.map((e) => e.key)).toEqual(['re_1'])
})
