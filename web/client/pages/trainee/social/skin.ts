// Which kind of platform a channel stands for, and so how its posts look. Pure.

import type { ChannelView } from '../../../contract'

export type Skin = 'blog' | 'note' | 'clip' | 'circle' | 'forum' | 'review' | 'news' | 'official' | 'site'

// By what the channel is called, in its id or in either language; a feed that says nothing is a microblog.
const WORDS: readonly (readonly [Skin, RegExp])[] = [
  ['note', /xiaojian|note|笺|笔记|种草/i],
  ['clip', /shanzhen|clip|video|shorts|帧|视频|抖/i],
  ['circle', /friend|circle|moments|圈/i],
  ['forum', /forum|board|bbs|论坛|贴吧|社区/i],
  ['review', /review|rating|点评|评价/i],
]

export function skinOf(channel: ChannelView | undefined): Skin {
  if (!channel) return 'blog'
  if (channel.surface === 'news') return 'news'
  if (channel.surface === 'site') return 'site'
  if (channel.official) return 'official'
  const called = `${channel.channel_id} ${channel.name.zh} ${channel.name.en}`
  return WORDS.find(([, words]) => words.test(called))?.[0] ?? 'blog'
}
