// The personas in the order in which one looks for them: just used, with a part in the story, then the backdrop.

import { ref } from 'vue'

import type { PersonaView, RoundKind, StaffView } from '../../contract'

const MOST_USED = 5
const recent = ref<readonly string[]>([])

export const used = (id: string): void => void (recent.value = [id, ...recent.value.filter((r) => r !== id)].slice(0, MOST_USED))

export interface PersonaGroup { readonly key: 'used' | 'asks' | 'story' | 'crowd'; readonly personas: readonly PersonaView[] }

/** Each group by name; a browser's own list is then searched by typing. */
export function personaGroups(v: Pick<StaffView, 'personas' | 'injects' | 'all_facts'>): readonly PersonaGroup[] {
  const story = new Set([...v.injects.filter((i) => !i.background).map((i) => i.persona_id), ...v.all_facts.map((f) => f.holder_id)])
  const last = recent.value.flatMap((id) => v.personas.filter((p) => p.persona_id === id))
  const rest = v.personas.filter((p) => !recent.value.includes(p.persona_id))
  const groups: PersonaGroup[] = [
    { key: 'used', personas: last },
    { key: 'story', personas: rest.filter((p) => story.has(p.persona_id)) },
    { key: 'crowd', personas: rest.filter((p) => !story.has(p.persona_id)).sort((a, b) => a.name.zh.localeCompare(b.name.zh, 'zh')) },
  ]
  return groups.filter((g) => g.personas.length > 0)
}

const BY_ACTOR: Readonly<Record<RoundKind, readonly string[]>> = { press: ['journalist'], family: ['family', 'patient'] }
const BY_INJECT: Readonly<Record<RoundKind, readonly string[]>> = { press: ['news'], family: ['complaint'] }

/** For a round: first those of its kind (the press, or the family), then as ever. */
export function askerGroups(v: Pick<StaffView, 'personas' | 'injects' | 'all_facts' | 'actors' | 'round_plans'>, kind: RoundKind): readonly PersonaGroup[] {
  const asks = new Set([
    ...v.round_plans.filter((p) => p.kind === kind).flatMap((p) => p.questions.map((q) => q.asker.persona_id)),
    ...v.actors.filter((a) => BY_ACTOR[kind].includes(a.kind)).map((a) => a.persona.persona_id),
    ...v.injects.filter((i) => BY_INJECT[kind].includes(i.kind)).map((i) => i.persona_id),
  ])
  const first: PersonaGroup = { key: 'asks', personas: v.personas.filter((p) => asks.has(p.persona_id)) }
  const rest = personaGroups(v).map((g) => ({ ...g, personas: g.personas.filter((p) => !asks.has(p.persona_id)) }))
  return [first, ...rest].filter((g) => g.personas.length > 0)
}

/** Those whose name in either language, account or description holds the words. */
export function soughtPersonas(groups: readonly PersonaGroup[], words: string): readonly PersonaGroup[] {
  const wanted = words.trim().toLowerCase()
  if (!wanted) return groups
  const has = (p: PersonaView): boolean => [p.name.zh, p.name.en, p.handle, p.about.zh, p.about.en].join(' ').toLowerCase().includes(wanted)
  return groups.map((g) => ({ ...g, personas: g.personas.filter(has) })).filter((g) => g.personas.length > 0)
}
