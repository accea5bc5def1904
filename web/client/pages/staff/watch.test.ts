import { expect, it } from 'vitest'

import { action, inject, item, opened, person, response, sample } from './sampleview'
import { readers, watchDesks } from './watch'

const seat = (who: string, role: string): { participant_id: string; name: string; role_id: string } => ({ participant_id: who, name: who, role_id: role })
const v = sample({
  participants: [person('pan'), person('li')], seats: [seat('pan', 'pr'), seat('li', 'lead')],
  actions: [action('A', null, 900, { progress: opened('A', 60) }), action('B', null, 900, { progress: opened('B', 120) }), action('C', null, 900, { roles: ['legal'], progress: opened('C', 180) })],
  injects: [inject('noise', 30, { background: true }, 'fired')], items: [item('it-noise', 30), item('post', 60), item('two', 90, { to_roles: ['pr', 'lead'], seen: [{ participant_id: 'pan', at: 95 }] })],
})

it('counts what lies on a desk, with what comes to a stand-in', () => {
  const [lead, pr] = watchDesks(v, 300, ['pan', 'li'])
  expect(pr).toMatchObject({ roleIds: ['pr'], open: 2, waits: 240, unseen: 1, quietFor: 300, alarm: '' })
  expect(lead).toMatchObject({ roleIds: ['lead'], open: 1, waits: 120, unseen: 1 })
})

it('takes all roles of one person for one desk, and counts nothing twice', () => {
  const all = watchDesks({ ...v, seats: [seat('pan', 'pr'), seat('pan', 'lead')] }, 300, ['pan'])
  expect(all).toEqual([{ roleIds: ['lead', 'pr'], people: ['pan'], open: 3, waits: 240, unseen: 1, quietFor: 300, alarm: 'overloaded' }])
})

it('sounds when somebody is away, has too much at once, or is quiet for long', () => {
  const alarms = (now: number, online: string[], more = {}): string[] => watchDesks({ ...v, ...more }, now, online).map((w) => w.alarm)
  expect(alarms(300, ['pan'])).toEqual(['offline', ''])
  expect(alarms(700, ['pan', 'li'])).toEqual(['quiet', 'quiet'])
  expect(alarms(700, ['pan', 'li'], { responses: [response('r', null, 600)] })).toEqual(['quiet', ''])
  expect(alarms(300, ['pan', 'li'], { actions: [...v.actions, action('D', null, 900, { progress: opened('D', 200) })] })).toEqual(['', 'overloaded'])
  expect(alarms(700, [], { clock: { ...v.clock, status: 'paused' } })).toEqual(['', ''])
})

it('says who has seen an item and who has not', () => {
  expect(readers(v, item('two', 90, { to_roles: ['pr', 'lead'], seen: [{ participant_id: 'pan', at: 95 }] }))).toEqual({ seen: ['pan'], missing: ['li'] })
})
