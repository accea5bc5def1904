// Questions to people outside the room, and what became of the answers. Pure.

import type { AskView, ChatView, HolderView, LocalizedText, TopicView, TraineeView } from '../../contract'
import type { Lang } from '../../i18n'

export interface Asked {
  readonly ask: AskView
  readonly holder: LocalizedText | undefined
  readonly topic: LocalizedText | undefined
  /** The line of chat with which the answer was passed on. */
  readonly passedOn: ChatView | undefined
}

/** One's own questions, the newest first; an answer not yet passed on before all. */
export function myAsks(view: TraineeView): Asked[] {
  const all = view.asks.map((ask) => {
    const holder = view.plan.holders.find((h) => h.persona_id === ask.holder_id)
    return {
      ask, holder: holder?.name, topic: holder?.topics.find((t) => t.fact_id === ask.fact_id)?.title,
      passedOn: view.chat.find((c) => c.ask_id === ask.ask_id && c.participant_id === view.me.participant_id),
    }
  })
  const rank = (a: Asked): number => (a.ask.answer !== null && !a.passedOn ? 0 : 1)
  return all.reverse().sort((a, b) => rank(a) - rank(b))
}

/** Answers that nobody else knows of. */
export const unshared = (view: TraineeView): Asked[] => myAsks(view).filter((a) => a.ask.answer !== null && !a.passedOn)

export type TopicState = 'open' | 'asked' | 'answered' | 'known'

/** Can this still be asked? */
export function topicState(view: TraineeView, topic: TopicView): TopicState {
  if (view.facts.some((f) => f.fact_id === topic.fact_id)) return 'known'
  const mine = view.asks.find((a) => a.fact_id === topic.fact_id)
  if (!mine) return 'open'
  return mine.answer === null ? 'asked' : 'answered'
}

/** Holders for whom `words` is in the name, the description or a topic, in either language. */
export function foundHolders(view: TraineeView, words: string): readonly HolderView[] {
  const wanted = words.trim().toLowerCase()
  if (!wanted) return view.plan.holders
  const has = (...texts: LocalizedText[]): boolean => texts.some((t) => `${t.zh} ${t.en}`.toLowerCase().includes(wanted))
  return view.plan.holders.filter((h) => has(h.name, h.about, ...h.topics.map((t) => t.title)))
}

/** In which languages an answer is passed on: one's own, and another that a colleague reads and the answer has. */
export function toldIn(answer: LocalizedText | null, own: Lang, read: readonly string[]): readonly Lang[] {
  const other: Lang = own === 'en' ? 'zh-CN' : 'en'
  const has = answer !== null && answer.zh !== '' && answer.en !== '' && answer.zh !== answer.en
  return has && read.includes(other) ? [own, other] : [own]
}
