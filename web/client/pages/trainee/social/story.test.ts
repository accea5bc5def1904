import { describe, expect, it } from 'vitest'

import type { ItemView, TraineeView } from '../../../contract'
import { cutOutlet, relatedTo, says, storyOf } from './story'

describe('an article', () => {
  it('says first what it is about', () => {
    expect(storyOf('【打完针看不见】视频已发布。')).toEqual({ lead: '打完针看不见', rest: '视频已发布。' })
    expect(storyOf('A clinic is accused. It says no more, e.g. of the U.S. batch.')).toEqual({ lead: 'A clinic is accused.', rest: 'It says no more, e.g. of the U.S. batch.' })
    expect(storyOf('只有一句话。')).toEqual({ lead: '', rest: '只有一句话。' })
  })
  it('does not name its outlet twice', () => {
    expect(cutOutlet('First Line News: nobody picked up', 'First Line News')).toEqual({ outlet: 'First Line News: ', rest: 'Nobody picked up' })
    expect(cutOutlet('Evening Post: half an hour', 'Lanhe Evening Post')).toEqual({ outlet: 'Evening Post: ', rest: 'Half an hour' })
    expect(cutOutlet('Post-mortem: what is known', 'Lanhe Evening Post').outlet).toBe('')
    expect(cutOutlet('壹线新闻', '壹线新闻')).toEqual({ outlet: '', rest: '壹线新闻' })
  })
  it('does not say its headline twice', () => {
    expect(says('Half an hour on camera', 'Half an hour on camera.')).toBe(true)
    expect(says('晚报三问槿岚', '三问槿岚')).toBe(true)
    expect(says('监控里的半小时', '监控里的一小时')).toBe(false)
  })
  it('points to others that were out before it, those of its own outlet first', () => {
    const item = (id: string, at: number, who: string): ItemView => ({ item_id: id, kind: 'news', at, persona: { persona_id: who } }) as unknown as ItemView
    const all = [item('a', 1, 'x'), item('b', 2, 'y'), item('c', 3, 'y'), item('d', 9, 'x')]
    expect(relatedTo({ items: all } as unknown as TraineeView, item('n', 5, 'x')).map((i) => i.item_id)).toEqual(['a', 'c'])
  })
})
