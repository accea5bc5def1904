import { describe, expect, it } from 'vitest'

import type { ItemView, TraineeView } from '../../contract'
import { allOpen, openItems } from './desk'
import { answeredBy, deskOf, duesOf, handChoices, handedHere, handedOn, handedToMe, isHandedToMe, isUnset, matterOf, needsWork, outcomeOf, ownerOf, privacyClause, settledAt, sorted } from './inbox'

const both = (zh: string): object => ({ zh, en: zh })
const step = (kind: string, who: string, more: object = {}): object => ({ step_id: `${kind}-${who}`, kind, participant_id: who, name: who, role_id: 'cs', to_role: '', text: '', at: 5, ...more })
const item = (id: string, more: object = {}): ItemView => ({ item_id: id, kind: 'complaint', at: 0, to_roles: ['cs'], messages: [], steps: [], ...more }) as unknown as ItemView
const open = (id: string, itemId: string, more: object = {}): object => ({ open_id: id, item_id: itemId, opened_at: 0, target_at: 60, limit_at: 120, roles: ['cs'], ...more })
const view = (more: object = {}): TraineeView => ({
  clock: { pace: 1 }, me: { participant_id: 'li', roles: ['cs'] }, roles: [], seats: [], responses: [], items: [item('a'), item('b')], open_items: [],
  plan: { outcomes: [{ term_id: 'done', name: both('当场解决') }] }, clauses: [], ...more,
}) as unknown as TraineeView

describe('the desk', () => {
  it('puts complaints on one side, what is written to the organisation on the other', () => {
    expect((['complaint', 'letter', 'message', 'work_order', 'post', 'call'] as const).map(deskOf)).toEqual(['cases', 'inbox', 'inbox', 'inbox', undefined, undefined])
  })
  it('lies by limit: the soonest on top, then what has none, what is done below', () => {
    const row = (id: string, at: number, limit: number | null, needs = true): { id: string; at: number; limit: number | null; needs: boolean } => ({ id, at, limit, needs })
    const rows = [row('done', 50, null, false), row('free', 40, null), row('later', 30, 900), row('soon', 10, 300)]
    expect(sorted(rows, 'due').map((r) => r.id)).toEqual(['soon', 'later', 'free', 'done'])
    expect(sorted(rows, 'time').map((r) => r.id)).toEqual(['done', 'free', 'later', 'soon'])
  })
  it('finds what came with an item by its name, also where several came at once', () => {
    const v = view({ open_items: [open('x', 'b'), open('y', 'a')] })
    expect(duesOf(v, item('a'), allOpen(v, 10)).map((o) => o.open_id)).toEqual(['y'])
  })
  it('goes on asking for what came with an item and is still open after it was answered', () => {
    const v = view({ open_items: [open('x', 'a')], responses: [{ item_id: 'a', kind: 'complaint_reply', answers: [], at: 20, occurred_at: '2026-01-01T00:00:00Z', details: { outcome: 'done' } }] })
    expect(needsWork(v, item('a'), duesOf(v, item('a'), allOpen(v, 30)))).toBe(true)
    expect(needsWork(v, item('a'), duesOf(v, item('a'), allOpen(v, 130)))).toBe(false)
    expect(outcomeOf(v, item('a'))?.zh).toBe('当场解决')
  })
})

describe('whose it is', () => {
  it('is the last who took it, and nobody in particular after a hand-over', () => {
    expect(ownerOf(item('a')).is).toBe('nobody')
    const taken = item('a', { steps: [step('taken', 'xu'), step('note', 'li')] })
    expect(ownerOf(taken)).toMatchObject({ is: 'taken', step: { participant_id: 'xu' } })
    const handed = item('a', { steps: [step('taken', 'xu'), step('handed', 'xu', { to_role: 'cs' })] })
    expect(ownerOf(handed).is).toBe('handed')
    expect(isHandedToMe(view(), handed)).toBe(true)
    expect(isHandedToMe(view({ me: { participant_id: 'xu', roles: ['cs'] } }), handed)).toBe(false)
  })
  it('is whoever answered it, unless somebody has taken it', () => {
    const answer = { item_id: 'a', kind: 'reply', answers: [], participant_id: 'bo', name: 'Bo', at: 20, occurred_at: '2026-01-01T00:20:00Z', details: {} }
    const v = view({ responses: [answer] })
    expect(answeredBy(v, item('a'))?.name).toBe('Bo')
    expect(answeredBy(v, item('b'))).toBeUndefined()
    expect(answeredBy(v, item('a', { steps: [step('taken', 'xu')] }))).toBeUndefined()
    const handed = (at: string): ItemView => item('a', { steps: [step('handed', 'xu', { to_role: 'cs', occurred_at: at })] })
    expect(answeredBy(v, handed('2026-01-01T00:10:00Z'))?.name).toBe('Bo')
    expect(answeredBy(v, handed('2026-01-01T00:30:00Z'))).toBeUndefined()
  })
  it('is nobody’s any more once a decision has done all that a message asked for', () => {
    const done = { item_id: null, kind: 'decision', answers: ['x'], at: 20, occurred_at: '2026-01-01T00:20:00Z', details: {} }
    const v = view({ open_items: [open('x', 'a')], responses: [done] })
    const mail = item('a', { kind: 'message' })
    expect(settledAt(v, mail, duesOf(v, mail, allOpen(v, 30)))).toMatchObject({ at: 20, by: { kind: 'decision' } })
    expect(needsWork(v, mail, duesOf(v, mail, allOpen(v, 30)))).toBe(false)
    expect(settledAt(v, mail, [])).toBeUndefined()
    // Who complains waits for a word; so does who has spoken again since.
    expect(settledAt(v, item('a'), duesOf(v, item('a'), allOpen(v, 30)))).toBeUndefined()
    const again = item('a', { kind: 'message', messages: [{ message_id: 'm', at: 25, occurred_at: '2026-01-01T00:25:00Z', persona: {} }] })
    expect(settledAt(v, again, duesOf(v, again, allOpen(v, 30)))).toBeUndefined()
  })
  it('has left one’s own desk once it was handed on, until one takes it again or it comes back', () => {
    const handed = [step('taken', 'li'), step('handed', 'li', { to_role: 'legal' })]
    expect(handedOn(view(), item('a', { steps: handed }))).toMatchObject({ to_role: 'legal' })
    expect(handedOn(view(), item('a', { steps: [...handed, step('taken', 'xu', { role_id: 'legal' })] }))?.to_role).toBe('legal')
    expect(handedOn(view(), item('a', { steps: [...handed, step('taken', 'li')] }))).toBeUndefined()
    expect(handedOn(view(), item('a', { steps: [...handed, step('handed', 'xu', { to_role: 'cs' })] }))).toBeUndefined()
    expect(handedOn(view(), undefined)).toBeUndefined()
  })
  it('is on the list of whom it was handed to, until it goes on or back', () => {
    const me = { participant_id: 'xu', roles: ['legal'] }
    const handed = [step('taken', 'li'), step('handed', 'li', { to_role: 'legal' })]
    const v = (...more: object[]): TraineeView => view({ me, items: [item('a', { to_roles: ['cs', 'legal'], steps: [...handed, ...more] })], open_items: [open('x', 'a')] })
    const ids = (of: TraineeView): string[] => openItems(of, 10).map((o) => o.open_id)
    expect(ids(v())).toEqual(['x'])
    expect(ids(v(step('taken', 'xu', { role_id: 'legal' })))).toEqual(['x'])
    expect(ids(v(step('taken', 'li')))).toEqual([])
    expect(ids(v(step('handed', 'xu', { role_id: 'legal', to_role: 'cs' })))).toEqual([])
    expect(handedHere(v(), v().items[0]!)?.role_id).toBe('cs')
    expect(handedToMe(v()).map((i) => i.item_id)).toEqual(['a'])
    expect(handedToMe(v(step('taken', 'xu', { role_id: 'legal' })))).toEqual([])
  })
  it('is offered first to those who may answer it, with a seat’s other roles, never to an empty chair', () => {
    const role = (role_id: string, may: string[] = [], stand_in = ''): object => ({ role_id, may, stand_in })
    const seats = [{ role_id: 'cs', participant_id: 'li' }, { role_id: 'pr', participant_id: 'xu' }, { role_id: 'nurse', participant_id: 'xu' }, { role_id: 'it', participant_id: 'bo' }]
    const roles = [role('cs', ['complaint_reply']), role('pr'), role('nurse', ['complaint_reply']), role('it'), role('gone', [], 'it'), role('mine', [], 'cs'), role('none', ['complaint_reply'])]
    const { answer, note } = handChoices(view({ seats, roles }), item('a'))
    expect(answer.map((r) => r.role_id)).toEqual(['pr', 'nurse'])
    expect(note.map((r) => r.role_id)).toEqual(['it', 'gone', 'none'])
  })
  it('keeps another role’s limit off one’s own list', () => {
    const v = view({ open_items: [open('x', 'a', { roles: ['legal'] })] })
    expect(openItems(v, 10)).toEqual([])
    expect(duesOf(v, item('a'), allOpen(v, 10)).map((o) => o.open_id)).toEqual(['x'])
  })
})

describe('the privacy clause', () => {
  it('is known by what it cites, else by its heading', () => {
    const heading = { clause_id: 'P-02', title: { zh: '保护患者隐私', en: 'Protect privacy' }, digest: [] }
    const cites = { clause_id: 'P-09', title: both('别的'), digest: ['PR-08'] }
    expect(privacyClause(view({ clauses: [heading, cites] }))?.clause_id).toBe('P-09')
    expect(privacyClause(view({ clauses: [heading] }))?.clause_id).toBe('P-02')
    expect(privacyClause(view())).toBeUndefined()
  })
})

describe('the outcome of a complaint', () => {
  const outcomes = [{ term_id: 'promised', name: both('答应') }]
  const reply = (outcome: string): object => ({ response_id: `r${outcome}`, item_id: 'a', kind: 'complaint_reply', at: 5, answers: ['x'], details: { outcome } })
  const v = (kind: string, replies: object[], plan: object[] = outcomes): TraineeView => view({ plan: { outcomes: plan }, items: [item('a', { kind, messages: [] })], responses: replies })
  const is = (of: TraineeView): boolean => isUnset(of, of.items[0])
  it('is still to be set once it is answered without one', () => {
    expect(is(v('complaint', [reply('')]))).toBe(true)
    expect(is(v('work_order', [reply('')]))).toBe(true)
    expect(is(v('complaint', [reply(''), reply('promised')]))).toBe(false)
  })
  it('is nothing to set before the answer, for a message, or where the plan has none', () => {
    expect(is(v('complaint', []))).toBe(false)
    expect(is(v('message', [reply('')]))).toBe(false)
    expect(is(v('complaint', [reply('')], []))).toBe(false)
    expect(isUnset(v('complaint', []), undefined)).toBe(false)
  })
})

it('says who writes once', () => {
  expect(matterOf('Wei, security: more of them', 'Wei, security')).toBe('more of them')
  expect(matterOf('护士长从眼科医院发来', '护士长')).toBe('护士长从眼科医院发来')
  expect(matterOf('Wei', 'Wei')).toBe('Wei')
})
