import { expect, it } from 'vitest'

import { card, line } from '../staff/samplecard'
import { action, call, inject, item, response as staffResponse, sample } from '../staff/sampleview'
import { response } from './samples'
import { itemsOf, linesOf, saidThere, timing } from './situation'

it('finds what a response answers: its item, else what opened its line', () => {
  const view = sample({ injects: [inject('video', 0, {}, 'fired')], items: [item('it-video', 0), item('it-post', 5)], actions: [action('a', 'video', 60)] })
  expect(itemsOf(view, response({ item_id: 'it-post' })).map((i) => i.item_id)).toEqual(['it-post'])
  expect(itemsOf(view, response()).map((i) => i.item_id)).toEqual(['it-video'])
  expect(itemsOf(view, response({ answers: [] }))).toEqual([])
})

it('shows a call whole, and elsewhere what was said before', () => {
  const ringing = item('it-call', 0, { call: call('ended', [1, 30]) })
  const post = item('it-post', 0)
  const mine = staffResponse('re_2', 'it-call', 20)
  const reply = staffResponse('re_3', 'it-post', 20)
  const view = sample({ items: [ringing, post], responses: [staffResponse('re_1', 'it-call', 10), mine, staffResponse('re_0', 'it-post', 5), reply, staffResponse('re_4', 'it-post', 40)] })
  expect(saidThere(view, ringing, mine).map((w) => w.id)).toEqual(['line-0', 're_1', 're_2', 'line-1'])
  expect(saidThere(view, post, reply).map((w) => w.id)).toEqual(['re_0'])
})

it('takes the time of a response from the card', () => {
  const time = { taken: 50, approval_wait: 40, target: 60, limit: 120, timeliness: 'on_time' as const }
  const match = { response_id: 're_1', kind: 'statement' as const, role_id: 'pr', channel: '', at: 90, matched_by: 'rule' as const, why: { zh: '', en: '' }, counts: true, change: null, reason: '', by: '', time }
  expect(timing(line({ matches: [match] }), response({ at: 90 }))).toEqual(time)
  expect(timing(line({ opened_at: null }), response())).toBe(null)
})

it('takes the lines that a response serves', () => {
  expect(linesOf(card([line({ action_id: 'a' }), line({ action_id: 'b' })]), response()).map((l) => l.action_id)).toEqual(['a'])
  expect(linesOf(null, response())).toEqual([])
})
