import { describe, expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { addable, chipsOf, missedOf, sharedBy } from './chips'
import type { OpenItem } from './desk'

const item = (open_id: string, left: number, more: object = {}): OpenItem => ({ open_id, left, answered: null, done_ahead: null, kinds: ['assessment'], roles: ['lead'], ...more }) as unknown as OpenItem
const said = (items: OpenItem[], away = '', unset = ''): string[] => chipsOf(items, (o) => o.open_id === away, (o) => o.open_id === unset).map((c) => `${c.o.open_id} ${c.is}`)

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
  it('keeps a decision as it keeps a text: measures may be added until the limit', () => {
    const made = item('d', 60, { answered: 5, kinds: ['decision'] })
    expect(said([made, item('a', 90)])).toEqual(['a open', 'd sent'])
    expect(said([item('d', -1, { answered: 5, kinds: ['decision'] })])).toEqual([])
    expect(addable(made)).toBe('decision')
  })
  it('keeps a complaint that was answered without an outcome, before what is only to be looked through', () => {
    const answered = (left: number): OpenItem => item('c', left, { answered: 5, kinds: ['complaint_reply'] })
    const sent = item('s', 60, { answered: 5, kinds: ['statement'] })
    expect(said([sent, answered(60), item('a', 90)], '', 'c')).toEqual(['a open', 'c unset', 's sent'])
    expect(said([answered(60)])).toEqual([])
    expect(said([answered(-1)], '', 'c')).toEqual([])
  })
  it('names the roles of what a colleague has on the desk, too', () => {
    const seats = [{ role_id: 'lead', participant_id: 'li' }, { role_id: 'pr', participant_id: 'xu' }]
    const view = { seats, me: { participant_id: 'xu', roles: ['pr'] } } as unknown as TraineeView
    expect(sharedBy(view, item('a', 9, { roles: ['lead', 'gone', 'pr'] }))).toEqual(['lead', 'pr'])
    expect(sharedBy(view, item('a', 9, { roles: ['pr'] }))).toEqual([])
  })
})
