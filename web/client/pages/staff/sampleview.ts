// A small staff view for tests: two roles, nothing has happened.

import type { ActionView, ApprovalView, AskView, InjectView, ItemView, MessageView, ResponseView, StaffView } from '../../contract'

export const both = (words: string): { zh: string; en: string } => ({ zh: words, en: words })
export const wall = (seconds: number): string => new Date(Date.UTC(2030, 0, 1, 8, 0, seconds)).toISOString()

export const inject = (id: string, due: number, more: Partial<InjectView> = {}, status: InjectView['progress']['status'] = 'waiting'): InjectView => ({
  inject_id: id, kind: 'post', channel: 'feed', persona_id: 'amy', to_roles: ['pr'], title: both(id), text: both(id), lines: [], due, unless_action: null,
  follows: null, follows_outcome: '', background: false, signal: '', note: both(''), branches: false, is_added: false, storyline: '',
  progress: { inject_id: id, status, item_id: status === 'fired' ? `it-${id}` : null, at: status === 'fired' ? due : null, late_by: 0, by: '' }, ...more,
})

export const action = (id: string, opensWith: string | null, target: number, more: Partial<ActionView> = {}): ActionView => ({
  action_id: id, title: both(id), roles: ['pr'], kinds: ['reply'], clause_id: '', objective_id: '', opens_with: opensWith, branches: false, target, limit: target * 2,
  elements: [], needs_real: 180, runs_on: false, rule_id: '', progress: null, ...more,
})

export const opened = (id: string, at: number, allowance = 0): ActionView['progress'] => ({ action_id: id, open_id: `op-${id}`, opened_at: at, allowance, ahead: [] })

export const item = (id: string, at: number, more: Partial<ItemView> = {}): ItemView => ({
  item_id: id, kind: 'post', channel: 'feed', persona: { persona_id: 'amy', name: both('阿敏'), handle: '', about: both('') }, to_roles: ['pr'], title: both(id), text: both(id),
  reach: { likes: 0, reposts: 0, comments: 0 }, at, occurred_at: wall(at), late_by: 0, crowd: false, call: null, messages: [], seen: [], history: both(''), first_roles: ['pr'], steps: [], because: '', picture: null, repost: null, ...more,
})

export const call = (status: 'ringing' | 'talking' | 'ended' | 'missed' | 'declined', spoken: readonly number[] = [], more: Partial<NonNullable<ItemView['call']>> = {}): NonNullable<ItemView['call']> => ({
  status, ring_until: 0, answered_by: null, spoken: spoken.map((at, line) => ({ line, text: both(`line ${line}`), at, occurred_at: wall(at) })),
  silences: [], returned: false, has_more: false, hung_up: false, ...more,
})

export const message = (id: string, at: number, answers = ''): MessageView => ({
  message_id: id, persona: { persona_id: 'amy', name: both('阿敏'), handle: '', about: both('') }, text: both(id), at, occurred_at: wall(at), response_id: answers, crowd: false,
})

const DETAILS = { crisis_type: '', level_id: '', cards: [], owner: '', due: null, outcome: '', escalate_to: '', to: '', corrects: '', approval_id: '', without_approval: '', open_id: '' }

export const response = (id: string, itemId: string | null, at: number, more: Partial<ResponseView> = {}): ResponseView => ({
  response_id: id, participant_id: 'pan', name: '潘越', role_id: 'pr', kind: 'reply', channel: 'feed', item_id: itemId, text: id, at, occurred_at: wall(at),
  answers: [], assessment: null, details: DETAILS, approval: 'not_needed', rung_back: false, recorded_by: '', settled: [], words: [], ...more,
})

export const ask = (id: string, factId: string, at: number, answeredAt: number | null = null): AskView => ({
  ask_id: id, participant_id: 'pan', name: '潘越', role_id: 'pr', holder_id: 'amy', fact_id: factId, question: '', at, occurred_at: wall(at),
  answer: answeredAt === null ? null : both('答'), answered_at: answeredAt,
})

export const approval = (id: string, at: number, more: Partial<ApprovalView> = {}): ApprovalView => ({
  approval_id: id, participant_id: 'pan', name: '潘越', role_id: 'pr', kind: 'statement', channel: 'account', item_id: null, text: id, rule_id: 'r', at,
  occurred_at: wall(at), status: 'waiting', steps: [{ role_id: 'legal', deciders: ['legal'], verdict: 'waiting', by: '', name: '', remark: '', at: null }], ...more,
})

const role = (id: string, standIn = ''): StaffView['roles'][number] => ({ role_id: id, name: both(id), duty: both(''), may: [], channels: [], stand_in: standIn })

export const person = (id: string, kind: 'trainee' | 'facilitator' = 'trainee'): StaffView['participants'][number] => ({ participant_id: id, name: id, kind, consented: true })

export function sample(more: Partial<StaffView> = {}): StaffView {
  const clock = { status: 'running', pace: 1, story: 0, active: 0, as_of: null, pause_cause: null, pause_by: null, pause_note: '', ends_at: null, legs: [] } as const
  return {
    exercise: { exercise_id: 'x', title: both('演练'), organisation: both(''), summary: both(''), content_note: both(''), starts_at: 50_400, duration: 7200 },
    clock, me: { participant_id: 'fay', name: '费宁', kind: 'facilitator', consented: true, roles: [] },
    roles: [role('lead'), role('legal', 'lead'), role('pr', 'legal')], channels: [], clauses: [],
    plan: { level_order: 'one_is_highest', levels: [], crisis_types: [], phases: [], outcomes: [], authorities: [], cards: [], approvals: [], legal_rules: [], holders: [], small_team: [], pair_team: [] },
    elements: [], violations: [], objectives: [], personas: [], participants: [], seats: [], injects: [], items: [], actions: [], responses: [], overrides: [],
    approvals: [], approval_lock: false, asks: [], chat: [], board: [], phases: [], facts: [], all_facts: [], pace_plan: [], jumps: [], notes: [], told: [], debriefs: [], scores_released: false, reviews: [], opinion: null, crowd: 'normal', actors: [], words: [], locked_by: '', improvements: [], log: [], rounds: [], round_plans: [], hands: [], taken_back: [], ...more,
  }
}
