import { expect, it } from 'vitest'

import { card, line, words } from '../staff/samplecard'
import { action, opened, person, response, sample } from '../staff/sampleview'
import { actionRows, comparisonCsv, objectiveRows } from './compare'
import { type Compared, standing, teamNames } from './group'

const seat = (who: string, role: string): { participant_id: string; name: string; role_id: string } => ({ participant_id: who, name: who, role_id: role })
const v = sample({
  participants: [person('pan')], seats: [seat('pan', 'pr')],
  actions: [action('A', null, 900, { progress: opened('A', 60) }), action('B', null, 900, { progress: opened('B', 1000) })],
  responses: [response('r1', null, 120), response('r2', null, 300, { kind: 'statement' })],
})

it('names as many teams as are asked for', () => {
  expect(teamNames('zh-CN', 3)).toEqual(['甲组', '乙组', '丙组'])
  expect(teamNames('en', 2)).toEqual(['Team A', 'Team B'])
})

it('tells how a team stands', () => {
  const now = standing(v, 1100, ['pan'])
  expect(now).toMatchObject({ seatsTaken: 1, open: 2, overdue: 1, responses: 2, firstStatement: 300, firstAssessment: null, level: null })
  expect(now.alarms.map((w) => w.alarm)).toEqual(['quiet'])
  expect(standing({ ...v, clock: { ...v.clock, status: 'ended' } }, 1100, []).open).toBe(0)
})

const team = (name: string, lines: Parameters<typeof card>[0]): Compared => ({ exerciseId: name, name, view: v, now: 600, card: card(lines, { objectives: [{ objective_id: 'o', title: words('O'), rating: 'P', action_ids: ['a'], score: 90, score_if_confirmed: null, rating_if_confirmed: null, held_back: [] }] }) })
const A = team('A', [line({ action_id: 'a', title: words('Call'), taken: 50 }), line({ action_id: 'b', taken: null, status: 'missed', score: 0 })])
const B = team('B', [line({ action_id: 'b', taken: 40 }), line({ action_id: 'a', taken: 30 })])

it('puts the lines of one action into one row, whatever their order, and says who was fastest', () => {
  const rows = actionRows([A, B])
  expect(rows.map((r) => [r.actionId, ...r.cells.map((c) => `${c?.team.name} ${c?.state} ${c?.isFirst}`)])).toEqual([
    ['a', 'A met false', 'B met true'], ['b', 'A missed false', 'B met false'],
  ])
  expect(objectiveRows([A, B])[0]?.cells.map((c) => c?.rating)).toEqual(['P', 'P'])
  expect(actionRows([A, team('C', [])])[0]?.cells[1]).toBeNull()
})

it('exports a marked sheet that no spreadsheet runs', () => {
  const sheet = comparisonCsv([team('=HYPERLINK("x")', [line({ title: words('Say "sorry"'), score: -1 })])], {
    mark: 'EXERCISE', columns: ['Action', 'Team'], text: (x) => x.en, state: () => 'met',
  })
  expect(sheet.split('\r\n')).toEqual(['\uFEFF"EXERCISE"', '"Action","Team"', '"Say ""sorry""","\'=HYPERLINK(""x"")","met","50","60","-1"', ''])
})
