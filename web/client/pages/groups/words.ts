// What bent each team's curve: its own public words, each at its place on the team's own line. Pure.

import type { MomentView } from '../../contract'
import { GAUGES, type GaugeName } from '../../opinion/gauges'
import { bundles, marksOf, type WordMark } from '../../opinion/marks'
import { height, momentAt, place, type Span, topOf } from '../../opinion/plot'
import type { Compared } from './group'

/** Words that lie closer than this share of the width have one pin. */
const GAP = 0.03

export interface WordPin {
  /** The team's exercise. */
  readonly team: string
  /** Number of the first of them in the team's list, from 1. */
  readonly first: number
  readonly ids: readonly string[]
  /** In percent of the box. */
  readonly left: number
  readonly top: number
}

/** In the order of the story. What came from outside came to all teams. */
export const wordsOf = (team: Compared): readonly WordMark[] =>
  team.view.opinion ? marksOf(team.view, team.view.opinion).filter((m): m is WordMark => m.kind === 'word') : []

export function wordPins(teams: readonly Compared[], name: GaugeName, span: Span): readonly WordPin[] {
  const gauge = GAUGES[name]
  const courses = teams.map((x): readonly MomentView[] => x.view.opinion?.moments ?? [])
  const top = topOf(gauge, ...courses)
  return apart(teams.flatMap((team, n) => {
    const words = wordsOf(team)
    return bundles(words, (m) => place(m.at, span), GAP).flatMap((of): WordPin[] => {
      const [first, moment] = [of[0], momentAt(courses[n] ?? [], of[0]?.at ?? 0)]
      if (!first || !moment) return []
      return [{ team: team.exerciseId, first: words.findIndex((m) => m.id === first.id) + 1, ids: of.map((m) => m.id), left: place(first.at, span) * 100, top: height(gauge, gauge.of(moment), top) }]
    })
  }))
}

/** A pin's size as a share of the box, in percent. */
const [WIDTH, HEIGHT] = [2.5, 12]

/** Of pins that would cover each other the later one steps down, or up at the ground. */
function apart(pins: readonly WordPin[]): readonly WordPin[] {
  const placed: WordPin[] = []
  for (const pin of pins) {
    let { top } = pin
    const near = placed.filter((p) => Math.abs(p.left - pin.left) < WIDTH)
    const step = pin.top > 60 ? -HEIGHT : HEIGHT
    while (near.some((p) => Math.abs(p.top - top) < HEIGHT)) top += step
    placed.push({ ...pin, top })
  }
  return placed
}

/** The first sign in which each name differs from what all have in common. */
export function initials(names: readonly string[]): readonly string[] {
  const first = names[0] ?? ''
  let common = 0
  while (names.length > 1 && common < first.length && names.every((n) => n[common] === first[common])) common++
  return names.map((n) => Array.from(n.slice(common).trim())[0] ?? Array.from(n)[0] ?? '')
}
