import { expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { cameLate, soFar } from './catchup'

const said = (participant_id: string, kind: string, item_id: string | null = null): unknown => ({ response_id: `${participant_id} ${kind}`, participant_id, kind, item_id, details: { level_id: '' } })
const view = (status: string, ...responses: unknown[]): TraineeView =>
  ({ clock: { status }, me: { participant_id: 'tan' }, responses, plan: { levels: [], level_order: 'one_is_highest' } }) as unknown as TraineeView

it('is for who sits down while the drill is under way, and has said nothing', () => {
  expect(cameLate(view('running', said('pan', 'statement')), 600)).toBe(true)
  expect(cameLate(view('running'), 60)).toBe(false)
  expect(cameLate(view('lobby'), 600)).toBe(false)
  expect(cameLate(view('running', said('tan', 'flag')), 600)).toBe(false)
})

it('tells what was published, and not what was answered to one', () => {
  const v = view('running', said('pan', 'statement'), said('pan', 'reply', 'it_1'), said('li', 'correction'), said('li', 'correction', 'it_1'))
  expect(soFar(v).published.map((p) => p.response_id)).toEqual(['pan statement', 'li correction'])
})
