import { describe, expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { chipsOf, missedOf, sharedBy } from './chips'
import type { OpenItem } from './desk'

const item = (open_id: string, left: number, more: object = {}): OpenItem => ({ open_id, left, answered: null, done_ahead: null, kinds: ['decision'], roles: ['lead'], ...more }) as unknown as OpenItem
const said = (items: OpenItem[], away = ''): string[] => chipsOf(items, (o) => o.open_id === away).map((c) => `${c.o.open_id} ${c.is}`)

describe('the bar', () => {
  it('says for some minutes that something was missed, at first before all else', () => {
    expect(said([item('a', 60), item('b', -10)])).toEqual(['b missed', 'a open'])
    expect(said([item('b', -100), item('a', 60)])).toEqual(['a open', 'b missed'])
    expect(said([item('b', -200), item('c', -10, { answered: 5 })])).toEqual([])
    expect(missedOf([item('a', 9), item('b', -200), item('c', -10), item('d', -200, { answered: 5 })]).map((o) => o.open_id)).toEqual(['b'])
  })
  it('keeps a text that was sent until its limit: it may lack something', () => {
    const sent = (left: number, more: object = {}): OpenItem => item('s', left, { answered: 5, kinds: ['statement'], ...more })
    expect(said([sent(60), item('h', 30), item('a', 90)], 'h')).toEqual(['a open', 'h with', 's sent'])
    expect(said([sent(-1), sent(60, { done_ahead: 3 }), item('d', 60, { answered: 5 })])).toEqual([])
  })
  it('names the roles of what a colleague has on the desk, too', () => {
    const seats = [{ role_id: 'lead', participant_id: 'li' }, { role_id: 'pr', participant_id: 'xu' }]
    const view = { seats, me: { participant_id: 'xu', roles: ['pr'] } } as unknown as TraineeView
    expect(sharedBy(view, item('a', 9, { roles: ['lead', 'gone', 'pr'] }))).toEqual(['lead', 'pr'])
    expect(sharedBy(view, item('a', 9, { roles: ['pr'] }))).toEqual([])
  })
})
