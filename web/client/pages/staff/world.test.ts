import { describe, expect, it } from 'vitest'

import type { StaffView } from '../../contract'
import { logLines, passes } from './logbook'
import { approval, ask, both, call, inject, item, message, response, sample, wall } from './sampleview'
import { awaited, thread } from './threads'
import { answersItselfAt, knowledge, openAsks, watched } from './waiting'

describe('threads', () => {
  it('merge lines, words and personas in the order in which they were said', () => {
    const ring = item('ring', 10, { kind: 'call', call: call('talking', [12, 30], { silences: [50] }), messages: [message('m', 40)] })
    const v = sample({ items: [ring], responses: [response('r', 'ring', 30, { kind: 'call_line' }), response('flag', 'ring', 31, { kind: 'flag' })] })
    expect(thread(v, ring).map((w) => w.id)).toEqual(['line-0', 'r', 'line-1', 'm', 'silence-0'])
  })

  it('wait where the last word is a trainee’s, the longest first', () => {
    const items = [item('a', 0, { messages: [message('m', 20, 'ra')] }), item('b', 0), item('c', 0, { call: call('ended', [1]) }), item('d', 0), item('e', 0)]
    const said = [response('ra', 'a', 10), response('rb', 'b', 30), response('rc', 'c', 5), response('flag', 'd', 6, { kind: 'flag' }), response('re', 'e', 12)]
    const v = sample({ items, responses: said })
    expect(awaited(v).map((w) => w.response.response_id)).toEqual(['re', 'rb'])
    expect(awaited(v, ['re']).map((w) => w.response.response_id)).toEqual(['rb'])
    expect(awaited({ ...v, responses: [...said, response('ra2', 'a', 25)] }).map((w) => w.response.response_id)).toEqual(['re', 'ra2', 'rb'])
  })

  it('wait for nothing while a call goes on by its script', () => {
    const ring = item('ring', 0, { call: call('talking', [1, 6]) })
    expect(awaited(sample({ items: [ring], responses: [response('r', 'ring', 5, { kind: 'call_line' })] }))).toEqual([])
    const silent = item('ring', 0, { call: call('talking', [1], { silences: [30] }) })
    expect(awaited(sample({ items: [silent], responses: [response('r', 'ring', 5, { kind: 'call_line' })] }))).toHaveLength(1)
  })
})

describe('who is waited for', () => {
  it('puts waiting requests first, the longest first', () => {
    const v = sample({ approvals: [approval('done', 1, { status: 'approved' }), approval('new', 9), approval('old', 2)] })
    expect(watched(v).map((w) => [w.approval.approval_id, w.open.length])).toEqual([['old', 1], ['new', 1], ['done', 0]])
  })

  it('says who knows a fact: by asking, by the sheet, by being told', () => {
    const fact = { fact_id: 'batch', title: both('批号'), text: both('A1'), holder_id: 'amy', delay: 120, released_at: 900 }
    const v = sample({
      all_facts: [fact], asks: [ask('q', 'batch', 10, 130), ask('q2', 'batch', 20)],
      chat: [{ message_id: 'c', participant_id: 'pan', name: '潘越', role_id: 'pr', to_role: '', text: 'A1', ask_id: 'q', at: 140, occurred_at: wall(140), read_by: [] }],
    })
    expect(knowledge(v)[0]).toMatchObject({ released: null, told: [{ name: '潘越', at: 130 }], asking: ['潘越'], passed: [{ by: '潘越', to: '', at: 140 }] })
    expect(openAsks(v).map((a) => [a.ask_id, answersItselfAt(v, a)])).toEqual([['q2', 140]])
  })
})

describe('the log', () => {
  const log = [
    { event_id: 'e1', type: 'InjectFired', at: 5, occurred_at: wall(5) }, { event_id: 'e2', type: 'InjectFired', at: 5, occurred_at: wall(5) },
    { event_id: 'e3', type: 'ResponseSubmitted', at: 9, occurred_at: wall(9) }, { event_id: 'e4', type: 'NotePinned', at: 9, occurred_at: wall(9) },
  ]
  const note = (id: string, about: string): { note_id: string; about: string; text: string; by: string; name: string; at: number; occurred_at: string; is_chosen: boolean } => ({
    note_id: id, about, text: '记', by: 'fay', name: '费宁', at: 20, occurred_at: wall(20), is_chosen: false,
  })
  const v = sample({
    log, injects: [inject('a', 5, {}, 'fired'), inject('b', 5, {}, 'fired')], items: [item('it-a', 5), item('it-b', 5)],
    responses: [response('r', 'it-a', 9)], notes: [note('n1', 'r'), note('n2', ''), note('n3', 'b')],
  })

  it('finds what each event is about, and puts notes at their place', () => {
    expect(logLines(v).map((l) => [l.type, l.about?.zh ?? '', l.notes.map((n) => n.note_id).join()])).toEqual([
      ['InjectFired', 'it-a', ''], ['InjectFired', 'it-b', 'n3'], ['ResponseSubmitted', 'r', 'n1'], ['NotePinned', '', 'n2'],
    ])
  })

  it('is filtered by group, notes and words', () => {
    const lines = logLines(v)
    const ids = (filter: Parameters<typeof passes>[1], words = ''): string[] => lines.filter((l) => passes(l, filter, words)).map((l) => l.id)
    expect([ids('world'), ids('team'), ids('notes'), ids('control'), ids('all', 'it-b')]).toEqual([['e1', 'e2'], ['e3'], ['e2', 'e3', 'n2'], ['n2'], ['e2']])
  })
})

it('logs a flag that was taken back with both its times', () => {
  const post = item('p', 5)
  const gone = { response_id: 'f', item_id: 'p', name: 'Li', by_name: 'Pan', given_at: wall(10), occurred_at: wall(20) }
  const logged = (type: string, at: number): StaffView['log'][number] => ({ event_id: type, type, at, occurred_at: wall(at) })
  const v = sample({ items: [post], injects: [inject('p', 5, { progress: { inject_id: 'p', status: 'fired', item_id: 'p', at: 5, late_by: 0, by: '' } })], taken_back: [gone], log: [logged('ResponseSubmitted', 10), logged('FlagTakenBack', 20)] })
  expect(logLines(v).map((l) => [l.type, l.about?.zh, l.who])).toEqual([['ResponseSubmitted', 'p', 'Li'], ['FlagTakenBack', 'p', 'Pan']])
})
