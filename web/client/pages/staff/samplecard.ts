// A line and a card to test with; every part is replaced where a test needs it.

import type { ElementLine, Scorecard, ScoreLine, Timeliness, ViolationLine } from '../../contract'

export const words = (s: string): { zh: string; en: string } => ({ zh: s, en: s })

export const element = (part: Partial<ElementLine> = {}): ElementLine => ({
  element_id: 'facts', name: words('Facts'), weight: 1, is_minimum: true, verdict: 'met', quote: null, at: null, response_id: null, settled: null, ...part,
})

export const violation = (part: Partial<ViolationLine> = {}): ViolationLine => ({
  violation_id: 'privacy_leak', name: words('Privacy'), critical: true, verdict: 'met', quote: null, kind: 'violation', response_id: 're_1', role_id: 'pr', at: 60,
  counts: false, settled: null, ...part,
})

/** As the server says it of these figures. */
function timelinessOf({ taken = 50, target = 60, limit = 120, rung_back = false }: Partial<ScoreLine>): Timeliness {
  if (taken === null) return ''
  if (rung_back) return 'rung_back'
  return taken <= target ? 'on_time' : taken < limit ? 'late' : 'past'
}

export const line = (part: Partial<ScoreLine> = {}): ScoreLine => ({
  action_id: 'a', title: words('A'), roles: ['pr'], weight: 1, clause_id: 'P-01', clause: words('Clause'), digest: [], objective_id: 'o', status: 'met', score: 80, computed: 80,
  low: 80, high: 80, c: 1, t: 1, p: 1, target: 60, limit: 120, opened_at: 0, done_at: 50, taken: 50, taken_real: 25, elements: [], violations: [], response_ids: ['re_1'],
  prompted_by: null, why_not_rated: words(''), overrides: [], score_if_confirmed: null, is_capped: false, role_ids: ['pr'], done_by: 're_1', approval_wait: 0, rung_back: false,
  matches: [], dismissed: [], rule_id: '', wants: words('Reply by PR.'), near: [], put_off: 0, timeliness: timelinessOf(part), ...part,
})

export const card = (lines: readonly ScoreLine[], part: Partial<Scorecard> = {}): Scorecard => ({
  exercise_id: 'x', title: words('X'), is_final: true, provisional: false, score: 80, low: 80, high: 80, rated: lines.length, not_rated: 0, at: 600, scoring_version: '1',
  reader_version: '', lines, objectives: [], score_if_confirmed: null, unsettled: { critical: 0, uncertain: 0, ahead_of_facts: 0, unread: 0, to_review: 0 }, roles: [], approvals: [],
  signals: { total_weak: 0, flagged_weak: 0, total_false_alarms: 0, false_alarms_flagged: 0, other_flags: 0, precision: null, recall: null, posts: [] }, other_findings: [],
  constants: { time_floor: 0.4, violation_deduction: 0.15, prompted_factor: 0.75, met_from: 80, ring_back_time: 0.5, critical_cap: 40, version: '1' }, measures: [], load: [], seen: 1, too_little: false, ...part,
})
