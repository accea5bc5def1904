// What was said under an item, by personas and by the team, in the order in which it was said. Pure.

import type { CaseStepView, ItemView, LocalizedText, MessageView, ResponseKind, ResponseView, TraineeView } from '../../contract'

/** Words that somebody outside could hear. */
export type Heard =
  | { readonly id: string; readonly by: 'persona'; readonly at: number; readonly name: LocalizedText; readonly text: LocalizedText }
  | { readonly id: string; readonly by: 'silence'; readonly at: number; readonly name: LocalizedText }
  | { readonly id: string; readonly by: 'team'; readonly at: number; readonly name: string; readonly response: ResponseView }

/** With what colleagues do about a case among themselves. */
export type Said = Heard | { readonly id: string; readonly by: 'inside'; readonly at: number; readonly step: CaseStepView }

interface Placed<S extends Said = Heard> {
  readonly said: S
  readonly order: number
}

// What the team does about an item among itself: nobody outside hears it.
const UNHEARD: readonly ResponseKind[] = ['flag', 'assessment', 'decision', 'report']

/** The team's words about an item. */
export const answersTo = (view: TraineeView, item: ItemView): ResponseView[] =>
  view.responses.filter((r) => r.item_id === item.item_id && !UNHEARD.includes(r.kind))

const byPersona = (m: MessageView): Placed => ({
  said: { id: m.message_id, by: 'persona', at: m.at, name: m.persona.name, text: m.text }, order: Date.parse(m.occurred_at),
})

const byTeam = (r: ResponseView): Placed => ({
  said: { id: r.response_id, by: 'team', at: r.at, name: r.name, response: r }, order: Date.parse(r.occurred_at),
})

const sorted = <S extends Said>(all: Placed<S>[]): S[] =>
  all.sort((a, b) => a.said.at - b.said.at || a.order - b.order).map((p) => p.said)

/** Answers and personas' words under a post, letter or case. */
export const thread = (view: TraineeView, item: ItemView): Heard[] =>
  sorted([...item.messages.map(byPersona), ...answersTo(view, item).map(byTeam)])

const inside = (s: CaseStepView): Placed<Said> => ({ said: { id: s.step_id, by: 'inside', at: s.at, step: s }, order: Date.parse(s.occurred_at) })

/** As `thread`, with what colleagues noted and who took it: nobody outside hears that. */
export const caseThread = (view: TraineeView, item: ItemView): Said[] =>
  sorted<Said>([...item.messages.map(byPersona), ...answersTo(view, item).map(byTeam), ...item.steps.map(inside)])

/** A call as it went: the caller's lines, "are you there?", others' words and one's own. */
export function transcript(view: TraineeView, item: ItemView): Heard[] {
  const { name } = item.persona
  const lines = (item.call?.spoken ?? []).map((s): Placed => ({
    // The next line comes with the answer before it.
    said: { id: `s${s.line}`, by: 'persona', at: s.at, name, text: s.text }, order: Date.parse(s.occurred_at) + 0.5,
  }))
  const silences = (item.call?.silences ?? []).map((at, i): Placed => ({ said: { id: `q${i}`, by: 'silence', at, name }, order: Infinity }))
  return sorted([...lines, ...silences, ...item.messages.map(byPersona), ...answersTo(view, item).map(byTeam)])
}

/** Has a persona spoken after the team's last word? Then they wait again. */
export function isWaiting(view: TraineeView, item: ItemView): boolean {
  // What others remark below waits for nobody.
  const remarks = new Set(item.messages.filter((m) => m.crowd).map((m) => m.message_id))
  const last = thread(view, item).findLast((s) => !remarks.has(s.id))
  return last === undefined || last.by === 'persona'
}

/** Posts and articles under which somebody has answered the team, and is not yet answered. */
export const talkingBack = (view: TraineeView): ItemView[] =>
  view.items.filter((i) => (i.kind === 'post' || i.kind === 'news') && i.messages.some((m) => !m.crowd) && answersTo(view, i).length > 0 && isWaiting(view, i))
