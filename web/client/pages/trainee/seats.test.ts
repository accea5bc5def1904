import { describe, expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { actorFor, actsFor, mayDo, standIn } from './seats'

const roles = [
  { role_id: 'lead', stand_in: '', may: ['assessment'] }, { role_id: 'deputy', stand_in: 'lead', may: ['decision'] },
  { role_id: 'pr', stand_in: 'deputy', may: ['statement', 'correction'] }, { role_id: 'speaker', stand_in: 'pr', may: ['call_line'] },
]
const view = (...seated: string[]): TraineeView =>
  ({ roles, seats: seated.map((role_id) => ({ role_id, participant_id: role_id, name: role_id })) }) as unknown as TraineeView

describe('stand-ins', () => {
  it('are the first staffed along the chain', () => {
    expect(actorFor(view('pr', 'lead'), 'speaker')).toBe('pr')
    expect(actorFor(view('lead'), 'speaker')).toBe('lead')
    expect(actorFor(view('speaker'), 'speaker')).toBe('speaker')
    expect(actorFor(view('speaker'), 'lead')).toBe('')
  })
  it('end where a chain turns in a circle', () => {
    const circle = [{ role_id: 'a', stand_in: 'b' }, { role_id: 'b', stand_in: 'a' }]
    expect(standIn(circle, () => false, 'a')).toBe('')
  })
  it('may do what the absent may', () => {
    expect(actsFor(view('lead', 'pr'), 'lead').map((r) => r.role_id)).toEqual(['lead', 'deputy'])
    expect(mayDo(view('lead', 'pr'), 'lead', 'decision')).toBe(true)
    expect(mayDo(view('lead', 'pr'), 'lead', 'statement')).toBe(false)
    expect(mayDo(view('pr'), 'pr', 'withdrawal')).toBe(true)
  })
})
