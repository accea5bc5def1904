import { expect, it } from 'vitest'

import type { LineStatus, Scorecard } from '../../contract'
import { conditionOf } from './conditions'
import { action, call, inject, item, opened, response, sample } from './sampleview'

const chaser = inject('chaser', 600, { unless_action: 'A' })
const later = inject('later', 120, { follows: 'ring', follows_outcome: 'unanswered' })
const card = (status: LineStatus): Pick<Scorecard, 'lines'> => ({ lines: [{ action_id: 'A', status }] }) as unknown as Pick<Scorecard, 'lines'>

it('says how a contingency stands', () => {
  const before = sample({ injects: [inject('post', 60), chaser], actions: [action('A', 'post', 300)] })
  const running = sample({ injects: [inject('post', 60, {}, 'fired'), chaser], actions: [action('A', 'post', 300, { progress: opened('A', 60) })] })
  const answered = { ...running, responses: [response('r', null, 100, { answers: ['A'] })] }
  expect(conditionOf(before, null, chaser)).toEqual({ standing: 'before', due: null })
  expect(conditionOf(running, card('open'), chaser)).toEqual({ standing: 'comes', due: 600 })
  expect(conditionOf(answered, card('open'), chaser)?.standing).toBe('answered')
  expect(conditionOf(answered, card('met'), chaser)).toEqual({ standing: 'off', due: null })
  expect(conditionOf(sample({ ...before, injects: [inject('post', 60, {}, 'skipped'), chaser] }), null, chaser)?.standing).toBe('off')
  expect(conditionOf(before, null, inject('plain', 5))).toBeNull()
})

it('says how a follow-up of a call stands', () => {
  const ring = inject('ring', 60, { kind: 'call' }, 'fired')
  const as = (c: ReturnType<typeof call>): ReturnType<typeof conditionOf> => conditionOf(sample({ injects: [ring, later], items: [item('it-ring', 60, { call: c })] }), null, later)
  expect(as(call('ringing'))?.standing).toBe('open')
  expect(as(call('missed'))).toEqual({ standing: 'comes', due: 120 })
  expect(as(call('talking', [70]))).toEqual({ standing: 'off', due: null })
  expect(conditionOf(sample({ injects: [inject('ring', 60, { kind: 'call' }), later] }), null, later)?.standing).toBe('before')
})
