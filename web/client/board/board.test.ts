import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { BoardCardView, CardKind, CardState, CardVersionView, TraineeView } from '../contract'
import { type BoardSource, columnsOf, contacts, counts, current, dueMeanwhile, factRows, isOpen, jumpedOver, markOf, myTasks, struck, tasks } from './board'

const both = (words: string): { zh: string; en: string } => ({ zh: words, en: words })

const version = (state: CardState, more: Partial<CardVersionView> = {}): CardVersionView => ({
  state, text: 'x', source: '', owner: '', due: null, participant_id: 'pan', name: 'Pan', role_id: 'pr', at: 0, occurred_at: '2026-01-01T00:00:00Z', ...more,
})

const card = (card_id: string, kind: CardKind, ...versions: CardVersionView[]): BoardCardView => ({ card_id, kind, versions, struck: null })

const gone = (c: BoardCardView): BoardCardView => ({
  ...c, struck: { reason: 'not so', participant_id: 'pan', name: 'Pan', role_id: 'pr', at: 9, occurred_at: '2026-01-01T00:00:09Z' },
})

const source = (board: BoardCardView[], more: Partial<BoardSource> = {}): BoardSource => ({
  board, facts: [], responses: [], phases: [], jumps: [], roles: [], seats: [], plan: {} as TraineeView['plan'], exercise: {} as TraineeView['exercise'], clock: {} as TraineeView['clock'], ...more,
})

const ids = (cards: readonly BoardCardView[]): string[] => cards.map((c) => c.card_id)

describe('facts', () => {
  it('counts the released sheet among what is known, the newest first', () => {
    const view = source([card('a', 'fact', version('known', { at: 10 })), card('b', 'fact', version('in_doubt'))], {
      facts: [{ fact_id: 'f', title: both('t'), text: both('w'), released_at: 20 }],
    })
    expect(factRows(view, 'known').map((r) => ('fact' in r ? r.fact.fact_id : r.card.card_id))).toEqual(['f', 'a'])
    expect(factRows(view, 'in_doubt')).toHaveLength(1)
    expect(factRows(view, 'unknown')).toHaveLength(0)
  })

  it('goes by the last version of a card', () => {
    const view = source([card('a', 'fact', version('in_doubt'), version('known', { text: 'sure' }))])
    expect(factRows(view, 'in_doubt')).toHaveLength(0)
    expect(current(view.board[0] as BoardCardView).text).toBe('sure')
  })
})

describe('tasks', () => {
  it('come by what is due soonest, then what has no time, then what is done', () => {
    const view = source([
      card('none', 'task', version('open')), card('done', 'task', version('done', { due: 5 })),
      card('late', 'task', version('doing', { due: 900 })), card('soon', 'task', version('open', { due: 300 })),
    ])
    expect(ids(tasks(view))).toEqual(['soon', 'late', 'none', 'done'])
  })

  it('turn late when their time has passed, unless they are done', () => {
    expect(markOf(card('a', 'task', version('open', { due: 300 })), 299)).toBe('due')
    expect(markOf(card('a', 'task', version('open', { due: 300 })), 301)).toBe('late')
    expect(markOf(card('a', 'task', version('done', { due: 300 })), 301)).toBe('met')
    expect(markOf(card('a', 'contact', version('waiting', { due: 300 })), 301)).toBe('late')
  })

  it('are overdue by a jump that ran over their time, and by no other', () => {
    const jumps = [{ at: 100, to: 200, note: both('') }, { at: 400, to: 900, note: both('') }]
    const over = (due: number, at: number, state: CardState = 'open'): number | undefined => jumpedOver(source([], { jumps }), card('a', 'task', version(state, { due, at })))?.to
    expect([over(500, 10), over(900, 10), over(150, 10), over(300, 10), over(500, 450), over(500, 10, 'done')]).toEqual([900, 900, 200, undefined, undefined, undefined])
    const view = { ...source([card('a', 'task', version('open', { owner: 'pr', due: 500 })), card('b', 'task', version('open', { owner: 'pr', due: 150 }))], { jumps }), me: { roles: ['pr'] } }
    expect(ids(dueMeanwhile(view as unknown as TraineeView))).toEqual(['a'])
  })

  it('are one\'s own by the role that owns them', () => {
    const view = { ...source([card('a', 'task', version('open', { owner: 'pr' })), card('b', 'task', version('open', { owner: 'law' })), card('c', 'task', version('done', { owner: 'pr' }))]), me: { roles: ['pr'] } }
    expect(ids(myTasks(view as unknown as TraineeView))).toEqual(['a'])
  })
})

describe('what is struck out', () => {
  it('leaves its column and its count, and is kept apart', () => {
    const view = source([gone(card('a', 'task', version('open'))), card('b', 'task', version('open')), gone(card('c', 'contact', version('reached')))])
    expect(ids(tasks(view))).toEqual(['b'])
    expect(ids(struck(view, 'task'))).toEqual(['a'])
    expect(contacts(view)).toEqual([])
    expect(counts(view)).toEqual({ facts: 0, tasks: 1, decisions: 0, contacts: 0 })
  })
})

describe('writing', () => {
  const at = (status: string, active: number, roles = ['pr']): boolean => isOpen({ clock: { status, active }, me: { roles } } as unknown as TraineeView)

  it('is open from StartEx to EndEx, in a pause too, to those with a role', () => {
    expect([at('lobby', 0), at('paused', 0), at('running', 3), at('paused', 3), at('ended', 9), at('running', 3, [])]).toEqual([false, false, true, true, false, false])
  })
})

describe('a card that is being changed', () => {
  beforeEach(() => vi.resetModules())

  it('starts from the card as it stands and knows what came since', async () => {
    const { from, since } = await import('./writing')
    const first = card('a', 'fact', version('in_doubt', { source: 'the store', due: 60 }))
    const form = from(first, (due) => `00:0${due / 60}`, 'known')
    expect(form).toEqual({ base: 1, state: 'known', source: 'the store', owner: '', due: '00:01' })
    expect(since(first, form.base)).toBeUndefined()
    expect(since(card('a', 'fact', ...first.versions, version('unknown', { name: 'Li' })), form.base)?.name).toBe('Li')
  })
})

it('has a column of decisions only where somebody may decide, or has', () => {
  const plan = { cards: [{}] } as unknown as BoardSource['plan']
  const roles = (may: string): BoardSource['roles'] => [{ role_id: 'pr', may: [may] }] as unknown as BoardSource['roles']
  const responses = [{ kind: 'decision' }] as unknown as BoardSource['responses']
  expect(columnsOf(source([], { plan, roles: roles('reply') }))).toEqual(['facts', 'tasks', 'contacts'])
  expect(columnsOf(source([], { plan, roles: roles('decision') }))).toContain('decisions')
  expect(columnsOf(source([], { plan, roles: roles('reply'), responses }))).toContain('decisions')
})
