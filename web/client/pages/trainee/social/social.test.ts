import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'

import type { ChannelView, ItemView, TraineeView } from '../../../contract'
import type { Entry } from '../world'
import { chanceOf } from './chance'
import FaceMark from './FaceMark'
import { hasWords, sieve } from './finding'
import { hotList, pieces, tagsOf } from './hot'
import { mediaOf, starsIn, subtitles, withoutMarker, withoutStars } from './media'
import { platformCards } from './PlatformRequest.vue'
import { isRising, reachAt, short } from './reach'
import { skinOf } from './skin'

const both = (zh: string, en = zh): { zh: string; en: string } => ({ zh, en })
const post = (id: string, text = '', more: Partial<ItemView> = {}): ItemView =>
  ({ item_id: id, kind: 'post', channel: 'weiguan', persona: { persona_id: 'p', name: both('阿柚', 'Ayou'), handle: 'ayou' }, title: both(''), text: both(text), reach: { likes: 100, reposts: 900, comments: 400 }, at: 60, messages: [], ...more }) as unknown as ItemView
const channel = (id: string, surface = 'feed', official = false): ChannelView => ({ channel_id: id, name: both(id), surface, official }) as ChannelView

describe('counts under a post', () => {
  it('are the author\'s when it comes, and only grow', () => {
    const it_ = post('a')
    expect(reachAt(it_, 60)).toEqual(it_.reach)
    const later = [120, 600, 3600, 36_000].map((now) => reachAt(it_, now).reposts)
    expect(later).toEqual([...later].sort((a, b) => a - b))
    expect(later.at(-1)).toBeGreaterThan(990)
    expect(later.at(-1)).toBeLessThan(900 * 2)
  })
  it('are the same on every screen, and another for another post', () => {
    expect(reachAt(post('a'), 900)).toEqual(reachAt(post('a'), 900))
    expect(reachAt(post('a'), 900)).not.toEqual(reachAt(post('b'), 900))
  })
  it('hold at least what is really under it', () => expect(reachAt(post('a', '', { reach: { likes: 0, reposts: 0, comments: 0 } }), 60, 7).comments).toBe(7))
  it('rise at first and then calm down', () => {
    expect(isRising(post('a'), 60 + 300)).toBe(true)
    expect(isRising(post('a'), 60 + 36_000)).toBe(false)
  })
  it('fit', () => {
    expect([short(940, 'zh-CN'), short(26_400, 'zh-CN'), short(30_000, 'zh-CN'), short(26_400, 'en'), short(1_260_000, 'en')]).toEqual(['940', '2.6万', '3万', '26k', '1.2m'])
  })
})

describe('the hot list', () => {
  it('pairs hashtags of both languages and adds up what they have', () => {
    expect(tagsOf(both('听说 #铃响了没有人来# 了', 'I hear #NobodyCameToTheBell'))).toEqual([both('铃响了没有人来', 'Nobody Came To The Bell')])
    const list = hotList([post('a', '#甲事#'), post('b', '#乙事#', { reach: { likes: 1, reposts: 1, comments: 1 } }), post('c', '#甲事#')], 60)
    expect(list.map((t) => t.name.zh)).toEqual(['甲事', '乙事'])
    expect(list[0]?.item_id).toBe('a')
  })
  it('shows a long name whole', () => {
    const tags = pieces('Talk to us, @HuaianPeoplesHospital, and @淮安人民医院 too').filter((p) => p.isTag).map((p) => p.words)
    expect(tags).toEqual(['@HuaianPeoplesHospital', '@淮安人民医院'])
  })
  it('shows hashtags and names as such', () => expect(pieces('看 #打完针# @阿柚').filter((p) => p.isTag).map((p) => p.words)).toEqual(['#打完针#', '@阿柚']))
})

describe('pictures and clips', () => {
  it('come from what the author says they show', () => {
    const photo = mediaOf(post('a', '求平安。[图：大厅里的兰花墙]'), 'circle')
    expect([photo?.kind, photo?.subject, photo?.caption.zh]).toEqual(['photo', 'lobby', '大厅里的兰花墙'])
    const clip = mediaOf(post('a', '出锅。[视频 0:19]'), 'clip')
    expect([clip?.kind, clip?.seconds, clip?.subject]).toEqual(['clip', 19, 'food'])
  })
  it('are left out where nothing fits, and plain where there must be one', () => {
    expect(mediaOf(post('a', '没有图'), 'note')).toBeUndefined()
    expect(mediaOf(post('a', '排行 #铃响了没有人来# 离医院两站'), 'note')).toBeUndefined()
    expect(mediaOf(post('a', '走廊里的声音'), 'clip')?.subject).toBe('corridor')
    expect(mediaOf(post('a', '病房在三楼。[图：三面锦旗]'), 'blog')?.subject).toBe('plain')
    expect(mediaOf(post('a', '猫又上桌了', { crowd: true }), 'blog')).toBeUndefined()
    expect(mediaOf(post('a', '猫又上桌了'), 'note')?.subject).toBe('cat')
  })
  it('are not on a board', () => {
    expect(mediaOf(post('a', '没有图'), 'forum')).toBeUndefined()
  })
  it('leave the words in peace', () => {
    expect(withoutMarker('先放这儿。[截图：群通知]')).toBe('先放这儿。')
    expect(withoutMarker('【急】出事了')).toBe('【急】出事了')
    expect(subtitles('她说看不见！谁负责？#标签#')).toEqual(['她说看不见！', '谁负责？'])
    expect([starsIn('★★★☆☆ 一般'), withoutStars('★★★☆☆ 一般'), starsIn('一般')]).toEqual([3, '一般', undefined])
  })
  it('are drawn with a chance that repeats', () => expect([chanceOf('x')(), chanceOf('x')()]).toEqual([chanceOf('x')(), chanceOf('x')()]))
})

describe('a platform', () => {
  it('is known by its name', () => {
    expect(['weiguan', 'xiaojian', 'shanzhen', 'friends_circle', 'local_forum', 'review_site', 'anything'].map((id) => skinOf(channel(id)))).toEqual(['blog', 'note', 'clip', 'circle', 'forum', 'review', 'blog'])
    expect([skinOf(channel('n', 'news')), skinOf(channel('o', 'feed', true)), skinOf(channel('w', 'site', true))]).toEqual(['news', 'official', 'site'])
  })
  it('can be asked for what the plan names, wise or not', () => {
    const cards = [['平台', 'a'], ['花钱删帖', 'b'], ['开通专线', 'c']].map(([zh, id]) => ({ card_id: id, name: both(zh ?? ''), text: both('') }))
    expect(platformCards({ plan: { cards } } as unknown as TraineeView).map((c) => c.card_id)).toEqual(['a', 'b'])
  })
})

describe('finding', () => {
  const entry = (item: ItemView): Entry => ({ id: item.item_id, at: 0, order: 0, channel: 'weiguan', item })
  it('takes all words, in either language', () => {
    const e = entry(post('a', '门口的救护车'))
    expect([hasWords(e, '救护车 ayou'), hasWords(e, '救护车 别的'), hasWords(e, '  ')]).toEqual([true, false, true])
  })
  it('sifts by what has been done', () => {
    const view = { me: { participant_id: 'me' }, responses: [{ kind: 'flag', item_id: 'a', participant_id: 'me' }, { kind: 'reply', item_id: 'b' }, { kind: 'decision', item_id: 'c' }], items: [] } as unknown as TraineeView
    const all = ['a', 'b', 'c', 'd'].map((id) => entry(post(id)))
    const ids = (by: Parameters<typeof sieve>[1]): string[] => all.filter(sieve(view, by, ['d'])).map((e) => e.id)
    expect([ids('flagged'), ids('answered'), ids('untouched'), ids('pinned')]).toEqual([['a'], ['b'], ['c', 'd'], ['d']])
  })
})

it('gives a reporter the same face in the feed and on the phone', () => {
  const face = (somebody: boolean): string => mount(FaceMark, { props: { name: '壹线新闻 陈沐', somebody } }).html()
  expect(face(false)).toBe(face(true))
})
