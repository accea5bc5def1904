import { describe, expect, it } from 'vitest'

import type { StaffView } from '../../contract'
import { action, ask, both, inject, opened, sample } from './sampleview'
import { isOver, scriptEnd } from './scriptend'

const END = 7200
const ids = (v: StaffView, now = END): string[] => (scriptEnd(v, now)?.coming ?? []).map((i) => i.inject_id)
const clocked = (more: Partial<StaffView['clock']>): StaffView['clock'] => ({ ...sample().clock, ...more })

describe('the planned end', () => {
  it('is told once the story has come there, in a pause too, until EndEx is announced', () => {
    expect(scriptEnd(sample(), END - 1)).toBeNull()
    expect(scriptEnd(sample(), END)).not.toBeNull()
    expect(scriptEnd(sample({ clock: clocked({ status: 'paused' }) }), END + 60)).not.toBeNull()
    expect(scriptEnd(sample({ clock: clocked({ ends_at: 3700 }) }), END)).toBeNull()
    expect(scriptEnd(sample({ clock: clocked({ status: 'ended' }) }), END)).toBeNull()
  })

  it('is the end of the script when all is settled, whatever the team has still to do', () => {
    const v = sample({ injects: [inject('a', 60, {}, 'fired'), inject('b', 90, {}, 'skipped')], actions: [action('speak', 'a', 9000, { progress: opened('speak', 60) })] })
    const end = scriptEnd(v, END)
    expect(end).toMatchObject({ coming: [], held: 0, open: 1, reacts: false })
    expect(end && isOver(end)).toBe(true)
  })

  it('is not, while a contingency or a rule may bring something', () => {
    const v = sample({
      injects: [inject('a', 60, {}, 'fired'), inject('worse', 7100, { unless_action: 'speak' }), inject('rule', 600, { branches: true })],
      actions: [action('speak', 'a', 600, { progress: opened('speak', 60, 3600) })],
    })
    expect(ids(v)).toEqual(['worse', 'rule'])
    expect(isOver(scriptEnd(v, END)!)).toBe(false)
  })

  it('counts nothing that hangs on what was skipped or never came', () => {
    const v = sample({
      injects: [
        inject('held', 60, {}, 'held'), inject('lost', 90, {}, 'skipped'), inject('after', 120, { follows: 'lost', follows_outcome: 'answered' }),
        inject('worse', 7100, { unless_action: 'speak' }), inject('worse still', 7100, { follows: 'worse', follows_outcome: 'unanswered' }),
      ],
      actions: [action('speak', 'held', 600)],
    })
    expect(ids(v)).toEqual([])
    expect(scriptEnd(v, END)).toMatchObject({ held: 1 })
  })

  it('waits for an answer of the scenario and for a round behind another', () => {
    const fact = { fact_id: 'batch', title: both('批号'), text: both('A1'), holder_id: 'amy', delay: 120, released_at: null }
    const plan = { plan_id: 'press', kind: 'press', title: both('问答'), role_id: 'pr', at: 7000, questions: [] } as const
    expect(scriptEnd(sample({ all_facts: [fact], asks: [ask('q', 'batch', 7190), ask('mine', '', 10)] }), END)).toMatchObject({ answers: 1 })
    const end = scriptEnd(sample({ round_plans: [plan, { ...plan, plan_id: 'by hand', at: null }] }), END)
    expect(end).toMatchObject({ rounds: 1 })
    expect(end && isOver(end)).toBe(false)
  })

  it('says that the simulated public goes on', () => {
    expect(scriptEnd(sample({ opinion: { starts_at: 60 } as StaffView['opinion'] }), END)).toMatchObject({ reacts: true })
    expect(scriptEnd(sample({ opinion: { starts_at: null } as StaffView['opinion'] }), END)).toMatchObject({ reacts: false })
    expect(scriptEnd(sample({ opinion: { starts_at: 60 } as StaffView['opinion'], crowd: 'off' }), END)).toMatchObject({ reacts: false })
  })
})
