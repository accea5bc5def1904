// Where the public follows more than one story: which of them is hottest, and one of them for itself. Pure.

import type { LocalizedText, OpinionView } from '../contract'

/** `rank` 1 is the hottest. The main story has the id "" and no title. */
export interface Ranked { readonly id: string; readonly title: LocalizedText; readonly heat: number; readonly silence: number; readonly rank: number }

export function ranked(opinion: OpinionView): readonly Ranked[] {
  const found = opinion.storylines.map((s) => ({ id: s.storyline_id, title: s.title, heat: s.moments.at(-1)?.heat ?? 0, silence: s.moments.at(-1)?.silence ?? 0 }))
  return found.sort((a, b) => b.heat - a.heat).map((s, n) => ({ ...s, rank: n + 1 }))
}

/** The course of one storyline with what bent it; null: of all together. */
export function only(opinion: OpinionView, storyline: string | null): OpinionView & { readonly outbreak?: string } {
  const chosen = storyline === null ? undefined : opinion.storylines.find((s) => s.storyline_id === storyline)
  if (!chosen) return opinion
  return {
    ...opinion,
    starts_at: chosen.moments[0]?.at ?? null,
    outbreak: chosen.outbreak,
    moments: chosen.moments,
    causes: opinion.causes.filter((c) => c.storyline === storyline),
    turns: opinion.turns.filter((turn) => turn.storyline === storyline),
  }
}
