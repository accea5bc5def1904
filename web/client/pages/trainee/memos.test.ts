import { expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { memosFor, readMemos, unreadMemos } from './memos'

it('brings what colleagues reported or passed up to one of one’s roles', () => {
  const said = (response_id: string, to: string, escalate_to = '', participant_id = 'li'): object => ({ response_id, participant_id, details: { to, escalate_to } })
  const view = {
    me: { participant_id: 'me', roles: ['lead', 'legal'] },
    responses: [said('a', 'lead'), said('b', 'police'), said('c', '', 'legal'), said('d', 'lead', '', 'me'), said('e', '')],
  } as unknown as TraineeView
  expect(memosFor(view).map((r) => r.response_id)).toEqual(['c', 'a'])
  readMemos(view).value.ids = ['c']
  expect(unreadMemos(view).map((r) => r.response_id)).toEqual(['a'])
})
