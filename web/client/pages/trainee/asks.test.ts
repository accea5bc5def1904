import { describe, expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import { foundHolders, myAsks, topicState, unshared, toldIn } from './asks'

const words = (zh: string, en = zh): { zh: string; en: string } => ({ zh, en })
const answer = words('批号 F2309')
const view = {
  me: { participant_id: 'me' },
  plan: { holders: [
    { persona_id: 'pharmacy', name: words('药房', 'Pharmacy'), about: words('管药品'), topics: [{ fact_id: 'batch', title: words('批号', 'Batch') }, { fact_id: 'stock', title: words('库存') }] },
    { persona_id: 'desk', name: words('前台', 'Front desk'), about: words(''), topics: [{ fact_id: 'video', title: words('监控', 'Video') }] },
  ] },
  asks: [
    { ask_id: 'a', fact_id: 'batch', holder_id: 'pharmacy', answer, question: '' },
    { ask_id: 'b', fact_id: 'video', holder_id: 'desk', answer: null, question: '' },
    { ask_id: 'c', fact_id: '', holder_id: 'desk', answer, question: '几点？' },
  ],
  chat: [{ ask_id: 'c', participant_id: 'me' }],
  facts: [{ fact_id: 'stock' }],
} as unknown as TraineeView

describe('questions', () => {
  it('show first what only I know', () => {
    expect(myAsks(view).map((a) => a.ask.ask_id)).toEqual(['a', 'c', 'b'])
    expect(unshared(view).map((a) => a.topic?.zh)).toEqual(['批号'])
  })
  it('are asked once, and not for what is on the sheet', () => {
    const topics = view.plan.holders.flatMap((h) => h.topics)
    expect(topics.map((t) => topicState(view, t))).toEqual(['answered', 'known', 'asked'])
    expect(topicState({ ...view, asks: [] }, { fact_id: 'batch', title: words('') })).toBe('open')
  })
  it('find whom to ask by name or by topic, in either language', () => {
    expect(foundHolders(view, 'batch').map((h) => h.persona_id)).toEqual(['pharmacy'])
    expect(foundHolders(view, '前台').map((h) => h.persona_id)).toEqual(['desk'])
    expect(foundHolders(view, ' ').length).toBe(2)
  })
})

describe('an answer is passed on', () => {
  const both = { zh: '执照号 12', en: 'Licence 12' }
  it.each([
    [both, 'zh-CN', ['zh-CN', 'en'], ['zh-CN', 'en']],
    [both, 'en', ['zh-CN'], ['en', 'zh-CN']],
    [both, 'zh-CN', ['zh-CN'], ['zh-CN']],
    [{ zh: '有', en: '' }, 'zh-CN', ['en'], ['zh-CN']],
    [{ zh: '12', en: '12' }, 'en', ['zh-CN'], ['en']],
    [null, 'en', ['zh-CN'], ['en']],
  ] as const)('%j by a reader of %s to readers of %j', (answer, own, read, languages) => {
    expect(toldIn(answer, own, read)).toEqual(languages)
  })
})
