import { describe, expect, it } from 'vitest'

import type { ActorView } from '../../contract'
import { actorOf, inOrder, standing } from './actors'
import { both, call, item, response, sample } from './sampleview'
import { awaited } from './threads'

const actor = (id: string, more: Partial<ActorView> = {}): ActorView => ({
  actor_id: id, kind: 'patient', persona: { persona_id: 'amy', name: both('阿敏'), handle: '', about: both('') }, knows: both(''), wants: [], publishes: ['missed', 'blamed'], in_news: [],
  silenced: false, threads: [], published: [], ...more,
})
const thread = (itemId: string, due: number | null, outcome: ActorView['threads'][number]['outcome'] = '', asked = 1): ActorView['threads'][number] => ({ item_id: itemId, asked, of: 2, outcome, due, turns: [] })

describe('somebody outside', () => {
  it('waits until a time of the story, and what comes of it is told', () => {
    expect(standing(sample(), actor('a', { threads: [thread('i', 1200)] }))).toMatchObject({ state: 'waits', asked: 1, of: 2, at: '14:20', ifMissed: 'post' })
    expect(standing(sample(), actor('a', { in_news: ['missed'], threads: [thread('i', 1200)] })).ifMissed).toBe('news')
    expect(standing(sample(), actor('a', { kind: 'journalist', threads: [thread('i', 1200)] })).ifMissed).toBe('post')
    expect(standing(sample(), actor('a', { publishes: ['blamed'], threads: [thread('i', 1200)] })).ifMissed).toBe('')
    expect(standing(sample(), actor('a', { threads: [thread('i', null)] })).state).toBe('waitsOpen')
    expect(standing(sample(), actor('a')).state).toBe('idle')
  })

  it('will publish, has published, or lets it be', () => {
    expect(standing(sample(), actor('a', { threads: [thread('i', 1500, 'blamed')] }))).toMatchObject({ state: 'willPost', at: '14:25', verdict: 'blamed' })
    expect(standing(sample(), actor('a', { in_news: ['missed'], threads: [thread('i', 1500, 'missed')] })).state).toBe('willNews')
    expect(standing(sample(), actor('a', { in_news: ['missed'], threads: [thread('i', 1500, 'blamed')] })).state).toBe('willPost')
    expect(standing(sample(), actor('a', { threads: [thread('i', null, 'blamed')], published: [{ verdict: 'blamed', item_id: 'p' }] })).state).toBe('out')
    expect(standing(sample(), actor('a', { threads: [thread('i', null, 'cared')] })).state).toBe('rests')
  })

  it('is on the phone while the call goes on, whatever was before', () => {
    const view = sample({ items: [item('i', 5, { kind: 'call', call: call('talking') })] })
    expect(standing(view, actor('a', { threads: [thread('old', null, 'missed'), thread('i', null, '', 2)] }))).toMatchObject({ state: 'talking', itemId: 'i', asked: 2 })
  })

  it('comes first when something is about to happen', () => {
    const rows = inOrder(sample(), [actor('idle'), actor('done', { threads: [thread('i', null, 'cared')] }), actor('late', { threads: [thread('i', 900)] }), actor('soon', { threads: [thread('i', 600, 'blamed')] })])
    expect(rows.map((r) => r.actor.actor_id)).toEqual(['soon', 'late', 'done', 'idle'])
    expect(rows.map((r) => r.live)).toEqual([true, true, false, false])
  })

  it('is found by what began it and by what they published', () => {
    const view = sample({ actors: [actor('a', { threads: [thread('i', 5)], published: [{ verdict: 'blamed', item_id: 'p' }] })] })
    expect([actorOf(view, 'i')?.actor_id, actorOf(view, 'p')?.actor_id, actorOf(view, 'x')]).toEqual(['a', 'a', undefined])
  })

  it('takes the answering off the facilitator, unless silenced', () => {
    const here = { items: [item('i', 5)], responses: [response('r', 'i', 9)] }
    expect(awaited(sample({ ...here, actors: [actor('a', { threads: [thread('i', 50)] })] }))).toEqual([])
    expect(awaited(sample({ ...here, actors: [actor('a', { silenced: true, threads: [thread('i', 50)] })] }))).toHaveLength(1)
  })
})
