// In which language a text is, and whom of those who must agree to it finds it in another. Pure.

import type { TraineeView } from '../../contract'
import type { Need } from './clearance'
import { actorFor } from './seats'

export type Tongue = 'zh-CN' | 'en'

/** So many letters or characters are a language; fewer are a name or a number. */
const ENOUGH = 12

/** The language that a text is in; null where it is too short to tell, or in both. A character of Chinese weighs as two letters. */
export function tongueOf(words: string): Tongue | null {
  const chinese = (words.match(/\p{Script=Han}/gu) ?? []).length * 2
  const latin = (words.match(/[a-z]/gi) ?? []).length
  if (Math.max(chinese, latin) < ENOUGH) return null
  if (Math.min(chinese, latin) * 3 > Math.max(chinese, latin)) return null
  return chinese > latin ? 'zh-CN' : 'en'
}

/** Names of those who decide and whose desk is in another language than the text. */
export function cannotRead(view: TraineeView, needs: readonly Need[], langs: Readonly<Record<string, string>>, tongue: Tongue): string[] {
  const own = view.me.participant_id
  const roles = needs.map((n) => actorFor(view, n.roleId, own))
  const deciders = view.seats.filter((s) => s.participant_id !== own && roles.includes(s.role_id))
  return [...new Set(deciders.filter((s) => langs[s.participant_id] !== undefined && langs[s.participant_id] !== tongue).map((s) => s.name))]
}
