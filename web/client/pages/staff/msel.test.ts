import { describe, expect, it } from 'vitest'

import type { ActionView, InjectView } from '../../contract'
import { chart, type ChartInput, fit, gutter, partOf } from './msel'

const both = (zh: string): { zh: string; en: string } => ({ zh, en: zh })
const inject = (id: string, channel: string, due: number, more: Partial<InjectView> = {}): InjectView => ({
  inject_id: id, kind: 'post', channel, persona_id: 'p', to_roles: [], title: both(id), text: both(''), lines: [], due, unless_action: null,
  follows: null, follows_outcome: '', background: false, signal: '', note: both(''), branches: false, is_added: false, storyline: '', progress: { inject_id: id, status: 'waiting', item_id: null, at: null, late_by: 0, by: '' }, ...more,
})
const action = (id: string, opensWith: string | null, target: number, limit: number, more: Partial<ActionView> = {}): ActionView => ({
  action_id: id, title: both(id), roles: [], kinds: [], clause_id: '', objective_id: '', opens_with: opensWith, branches: false, target, limit,
  elements: [], needs_real: 0, runs_on: false, rule_id: '', progress: null, ...more,
})
const input = (more: Partial<ChartInput>): ChartInput => ({
  injects: [], actions: [], duration: 1000, now: 0, titleOf: (x) => x.title.zh, ...more,
})

describe('chart', () => {
  it('gives each channel one lane, in the order of the list', () => {
    const { lanes } = chart(input({ injects: [inject('a', 'feed', 0), inject('b', 'phone', 500), inject('c', 'feed', 1000)] }), 1124, 100)
    expect(lanes.map((l) => [l.key, l.marks.map((m) => m.x)])).toEqual([['feed', [100, 1100]], ['phone', [600]]])
    expect(lanes[0]?.y).toBe(0)
    expect(lanes[1]?.y).toBe((lanes[0]?.y ?? 0) + (lanes[0]?.h ?? 0))
  })

  it('puts a fired inject where it fired, not where it was due', () => {
    const fired = inject('a', 'feed', 0, { progress: { inject_id: 'a', status: 'fired', item_id: 'i', at: 500, late_by: 0, by: '' } })
    expect(chart(input({ injects: [fired] }), 1124, 100).lanes[0]?.marks[0]).toMatchObject({ x: 600, status: 'fired' })
  })

  it('stacks ramps that overlap and reuses a row that is free again', () => {
    const injects = [inject('a', 'feed', 0), inject('b', 'feed', 100), inject('c', 'feed', 600)]
    const actions = [action('A', 'a', 200, 400), action('B', 'b', 100, 300), action('C', 'c', 100, 300)]
    const ramps = chart(input({ injects, actions }), 1124, 100).lanes[0]?.ramps ?? []
    expect(ramps.map((r) => r.x)).toEqual([100, 200, 700])
    expect(ramps[2]?.y).toBe(ramps[0]?.y)
    expect(ramps[1]?.y).toBeGreaterThan(ramps[0]?.y ?? 0)
  })

  it('adds the allowance of an outage to an opened action', () => {
    const opened = action('A', 'a', 200, 400, { progress: { action_id: 'A', open_id: 'o', opened_at: 100, allowance: 100, ahead: [] } })
    expect(chart(input({ injects: [inject('a', 'feed', 0)], actions: [opened] }), 1124, 100).lanes[0]?.ramps[0]).toMatchObject({ x: 200, w: 500, opened: true })
  })

  it('keeps everything inside when the story runs over', () => {
    const drawn = chart(input({ now: 4000, injects: [inject('a', 'feed', 1000)] }), 1124, 100)
    expect(drawn.x(4000)).toBe(1100)
    expect(drawn.at(600)).toBe(2000)
    expect(drawn.ticks.every((t) => t.x <= 1100)).toBe(true)
  })

  it('has a lane of its own for what opens at StartEx', () => {
    expect(chart(input({ actions: [action('A', null, 60, 120)] }), 500, 100).lanes.map((l) => l.key)).toEqual([''])
  })
})

it('keeps injects of the same minute apart', () => {
  const { lanes } = chart(input({ injects: [inject('a', 'feed', 500), inject('b', 'feed', 500), inject('c', 'feed', 505), inject('d', 'feed', 560)] }), 1124, 100)
  const marks = lanes[0]?.marks ?? []
  const apart = marks.every((m, n) => marks.slice(n + 1).every((o) => m.y !== o.y || Math.abs(m.x - o.x) >= 18))
  expect([apart, new Set(marks.map((m) => m.y)).size]).toEqual([true, 3])
})

it('draws background posts as bars, never as marks', () => {
  const noise = Array.from({ length: 5 }, (_, n) => inject(`n${n}`, 'feed', 300 + n, { background: true }))
  const lane = chart(input({ injects: [inject('a', 'feed', 300), ...noise] }), 1124, 100).lanes[0]
  expect([lane?.marks.length, lane?.noise.reduce((sum, b) => sum + b.count, 0)]).toEqual([1, 5])
})

it('gives names that are close together rows of their own', () => {
  const name = '护士长从眼科医院发来'
  const { lanes } = chart(input({ injects: [inject(name, 'a', 60), inject(`${name}二`, 'a', 160)] }), 1124, 100)
  expect(lanes[0]?.marks.map((m) => m.label)).toEqual([name, `${name}二`])
})

it('gives names of expected actions the room that they need, in rows of their own', () => {
  const name = '封存病历、实物，锁定日志'
  const injects = [inject('a', 'feed', 0), inject('b', 'feed', 60)]
  const { lanes } = chart(input({ injects, actions: [action(name, 'a', 10, 20), action(`${name}二`, 'b', 10, 20)] }), 1124, 100)
  expect(lanes[0]?.ramps.map((r) => r.label)).toEqual([name, `${name}二`])
  expect(lanes[0]?.ramps[1]?.y).toBeGreaterThan(lanes[0]?.ramps[0]?.y ?? 0)
})

it('lets a name at the end of the story stand before its place', () => {
  const injects = [inject('陪同员：家属已经到了楼下', 'feed', 990), inject('b', 'phone', 980)]
  const { lanes } = chart(input({ injects, actions: [action('中午通报一次进展', 'b', 10, 20)] }), 1124, 100)
  expect(lanes[0]?.marks[0]).toMatchObject({ label: '陪同员：家属已经到了楼下', isBefore: true })
  expect(lanes[1]?.ramps[0]).toMatchObject({ label: '中午通报一次进展' })
  expect(lanes[1]?.ramps[0]?.shift).toBeGreaterThan(0)
  expect(chart(input({ injects }), 1124, 100).lanes[1]?.marks[0]).toMatchObject({ label: 'b', isBefore: false })
})

it('cuts labels to the room they have', () => {
  expect(fit('门口视频', 100)).toBe('门口视频')
  expect(fit('已预约顾客发帖', 50)).toBe('已预约…')
  expect(fit('已预约顾客', 20)).toBe('')
})

it('leaves room for the longest lane name in either language', () => {
  expect(gutter(['围观', '媒体电话'])).toBe(72)
  expect(gutter(['Weiguan', 'Complaint desk'])).toBe(117)
})

it('gives by role each its lane, and everybody one', () => {
  const roles = [{ role_id: 'pr' }, { role_id: 'lead' }, { role_id: 'legal' }]
  const injects = [inject('a', 'feed', 0, { to_roles: ['lead'] }), inject('b', 'phone', 500, { to_roles: ['pr', 'lead'] }), inject('c', 'feed', 1000, { to_roles: ['pr', 'lead', 'legal'] })]
  const { lanes } = chart(input({ injects, roles, by: 'role', actions: [action('A', 'a', 10, 20, { roles: ['legal'] })] }), 1124, 100)
  expect(lanes.map((l) => [l.key, l.marks.map((m) => m.injectId), l.ramps.length])).toEqual([['*', ['c'], 0], ['pr', ['b'], 0], ['lead', ['a', 'b'], 0], ['legal', [], 1]])
})

it('keeps a thousand apart, and quickly', () => {
  const many = Array.from({ length: 1000 }, (_, n) => inject(`i${n}`, `c${n % 8}`, Math.floor(n / 16) * 16))
  const from = performance.now()
  const { lanes } = chart(input({ injects: many }), 4124, 100)
  expect(performance.now() - from).toBeLessThan(200)
  for (const { marks } of lanes) {
    for (const y of new Set(marks.map((m) => m.y))) {
      const row = marks.filter((m) => m.y === y)
      expect(row.every((m, n) => n === 0 || m.x - (row[n - 1]?.x ?? 0) >= 18)).toBe(true)
    }
  }
})

it('leaves out what lies outside the window', () => {
  const drawn = chart(input({ injects: [inject('a', 'feed', 0), inject('b', 'feed', 500), inject('c', 'phone', 1000)] }), 1124, 100)
  const seen = partOf(drawn.lanes, { left: 300, right: 700, top: 0, bottom: 10 })
  expect(seen.map((l) => [l.key, l.marks.length])).toEqual([['feed', 0]])
  expect(partOf(drawn.lanes, { left: 300, right: 700, top: 0, bottom: 40 })[0]?.marks.map((m) => m.injectId)).toEqual(['b'])
})
