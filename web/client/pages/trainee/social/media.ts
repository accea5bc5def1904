// What picture or clip a post has. It is drawn for the drill from the post's id and subject: no file, no real person. Pure.

import type { ItemView, LocalizedText } from '../../../contract'
import { hashOf } from './chance'
import type { Skin } from './skin'

export type Subject =
  | 'ambulance' | 'paper' | 'chat' | 'eye' | 'ward' | 'syringe' | 'clinic' | 'crowd' | 'food' | 'cat' | 'rain' | 'road' | 'makeup' | 'stage' | 'lobby' | 'corridor' | 'mirror' | 'plain'

export interface Media {
  readonly kind: 'photo' | 'clip'
  /** Seeds of the pictures; a clip has one. */
  readonly seeds: readonly string[]
  readonly subject: Subject
  /** What the author says that it shows; empty where nothing is said. */
  readonly caption: LocalizedText
  readonly seconds: number
}

const MARKER = /\s*[[【]\s*(图|组图|配图|照片|截图|视频|录像|photos?|pictures?|images?|screenshots?|videos?|clip)\s*([^\]】]*)[\]】]/i
const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  ['lobby', /兰花/],
  ['corridor', /指示牌|门牌|走廊/],
  ['mirror', /自拍/],
  ['ambulance', /急救车|救护车|担架|ambulance/i],
  ['chat', /截图|聊天|群里|私信|screenshot/i],
  ['paper', /病历|记录单|海报|通报|声明|发票|回执|报告|名单|一行|证书|公告/],
  ['eye', /眼|视力|失明|看不见/],
  ['syringe', /打针|玻尿酸|填充|注射|水光|那支/],
  ['ward', /病房|病床|床尾|输液/],
  ['clinic', /门诊|医美|前台|大厅|槿岚|诊所|皮肤科|光子/],
  ['crowd', /聚集|围观|排队|广场|集合/],
  ['cat', /猫|狗|宠/],
  ['food', /面馆|早面|碗面|牛腩|糖水|夜市|烧烤|番茄|奶茶|咖啡|乌龙|出锅|吃饭|包子|火锅|菜/],
  ['makeup', /妆|口红|护肤|面膜|显气色|穿搭|变装|变美|婚/],
  ['stage', /舞|演出|合唱|看球|球赛/],
  ['rain', /雨|伞|天气|初雪|起雾/],
  ['road', /公交|地铁|高架|路口|骑手|外卖|车流|大桥|开车|出行/],
]

/** What the words speak of, hashtags aside: those stand under anything. */
function subjectOf(...texts: string[]): Subject | undefined {
  for (const words of texts) {
    const shown = words.replace(/#[^#\s]+#?/g, '')
    const found = SUBJECTS.find(([, pattern]) => pattern.test(shown))
    if (found) return found[0]
  }
  return undefined
}

const markerIn = (words: string): RegExpExecArray | null => MARKER.exec(words)
const captionIn = (words: string): string => (markerIn(words)?.[2] ?? '').replace(/^[\s:：]*(\d{1,2}:\d{2})?[\s:：，,]*/, '').trim()

/** A text without the brackets that stand for a picture. */
export const withoutMarker = (words: string): string => words.replace(MARKER, '').trim()

const ALWAYS: readonly Skin[] = ['note']
// Where a picture is as common as none.
const OFTEN: readonly Skin[] = ['blog', 'circle', 'review', 'news']

/** No picture rather than a wrong one. Where there must be one (a clip; what the author says is there) and nothing fits, it is a plain ground. */
export function mediaOf(item: ItemView, skin: Skin): Media | undefined {
  const marker = markerIn(item.text.zh)
  const caption = { zh: captionIn(item.text.zh), en: captionIn(item.text.en) }
  const subject = caption.zh ? subjectOf(`${marker?.[1]} ${marker?.[2]}`) : subjectOf(marker?.[1] ?? '', item.title.zh, withoutMarker(item.text.zh))
  const isClip = skin === 'clip' || /视频|录像|video|clip/i.test(marker?.[1] ?? '') || (skin === 'blog' && /视频/.test(item.title.zh))
  const hash = hashOf(item.item_id)
  const fits = subject !== undefined && (ALWAYS.includes(skin) || (OFTEN.includes(skin) && !item.crowd && (hash & 1) === 0))
  const isWanted = marker !== null || isClip || fits
  if (!isWanted) return undefined
  const count = isClip || skin === 'note' || skin === 'news' ? 1 : skin === 'circle' ? 1 + (hash >>> 3) % 2 : 1
  return {
    kind: isClip ? 'clip' : 'photo', subject: subject ?? 'plain', caption,
    seeds: Array.from({ length: count }, (_, i) => `${item.item_id}:${i}`), seconds: secondsIn(marker?.[2] ?? '') || 9 + (hash % 16),
  }
}

function secondsIn(words: string): number {
  const found = /(\d{1,2}):(\d{2})/.exec(words)
  return found ? Number(found[1]) * 60 + Number(found[2]) : 0
}

/** What is said in a clip, a sentence at a time, as its subtitles. */
export function subtitles(words: string): string[] {
  const said = withoutMarker(words).replace(/#[^#\s]+#?/g, '').split(/(?<=[。！？…!?\n.])\s*/)
  return said.map((s) => s.trim()).filter((s) => s.length > 1).slice(0, 6)
}

/** Stars of a review: what it gives itself, else undefined. */
export function starsIn(words: string): number | undefined {
  const found = /[★☆]{3,5}/.exec(words)
  return found ? Array.from(found[0]).filter((c) => c === '★').length : undefined
}

export const withoutStars = (words: string): string => words.replace(/[★☆]{3,5}\s*/, '').trim()
