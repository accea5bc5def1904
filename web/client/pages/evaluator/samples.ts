// Small parts to test the desk with; every field is replaced where a test needs it.

import type { Proposal, ResponseView, ReviewView, SettledView } from '../../contract'
import { violation, words } from '../staff/samplecard'
import { response as staffResponse } from '../staff/sampleview'

export const response = (part: Partial<ResponseView> = {}): ResponseView =>
  staffResponse('re_1', null, 60, { kind: 'statement', text: '我们深感抱歉。今晚八点再通报。', answers: ['a'], ...part })

export const said = (label: string, isMet: boolean, by = 'eve', part: Partial<SettledView> = {}): SettledView => ({
  label, is_met: isMet, reason: '', by, name: by, at: 100, occurred_at: '2026-03-03T07:51:00+00:00', blind: false, start: 0, end: 0, ...part,
})

export const element = (label: string, part: Partial<Proposal['elements'][number]> = {}): Proposal['elements'][number] => ({
  label, name: words(label), action_ids: ['a'], is_minimum: false, verdict: 'met', quote: null, ...part,
})

export const finding = (label: string, part: Partial<Proposal['findings'][number]> = {}): Proposal['findings'][number] =>
  violation({ violation_id: label, name: words(label), critical: false, ...part })

export const proposal = (part: Partial<Proposal> = {}): Proposal => ({ response_id: 're_1', is_read: true, elements: [element('empathy')], findings: [], told: [], ...part })

export const review = (part: Partial<ReviewView> = {}): ReviewView => ({
  review_id: 'rv_1', participant_id: 'pan', name: '潘越', action_id: 'a', text: '请再看第二句。', at: 200, occurred_at: '2026-03-03T08:00:00+00:00', answer: '', answered_by: '',
  answered_name: '', answered_at: null, ...part,
})
