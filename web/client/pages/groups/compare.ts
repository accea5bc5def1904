// Teams beside each other: expected actions as rows, the teams' lines as columns.

import type { LocalizedText, ObjectiveLine, ScoreLine } from '../../contract'
import type { StateName } from '../../ui/StateMark.vue'
import { points } from '../staff/cardview'
import { lineState } from '../staff/names'
import type { Compared } from './group'

export interface Cell {
  readonly team: Compared
  readonly line: ScoreLine
  readonly state: StateName
  /** The one that did it first of those that did it at all; only where there is more than one. */
  readonly isFirst: boolean
}

export interface Row {
  readonly actionId: string
  readonly title: LocalizedText
  readonly target: number
  readonly cells: readonly (Cell | null)[]
}

/** One row for each expected action, in the order of the first team's card. */
export function actionRows(teams: readonly Compared[]): readonly Row[] {
  return (teams[0]?.card.lines ?? []).map((head) => {
    const lines = teams.map((t) => t.card.lines.find((l) => l.action_id === head.action_id) ?? null)
    const taken = lines.flatMap((l) => (l?.taken === null || l?.taken === undefined ? [] : [Math.floor(l.taken)]))
    // To the second, as it is shown: who shares the best time is not ahead of the other.
    const best = new Set(taken).size > 1 ? Math.min(...taken) : null
    const cells = teams.map((team, n): Cell | null => {
      const line = lines[n]
      return line ? { team, line, state: lineState(line, team.now), isFirst: best !== null && line.taken !== null && Math.floor(line.taken) === best } : null
    })
    return { actionId: head.action_id, title: head.title, target: head.target, cells }
  })
}

export interface ObjectiveRow {
  readonly objectiveId: string
  readonly title: LocalizedText
  readonly cells: readonly (ObjectiveLine | null)[]
}

export function objectiveRows(teams: readonly Compared[]): readonly ObjectiveRow[] {
  return (teams[0]?.card.objectives ?? []).map((head) => ({
    objectiveId: head.objective_id, title: head.title,
    cells: teams.map((t) => t.card.objectives.find((o) => o.objective_id === head.objective_id) ?? null),
  }))
}

/** Words of the sheet that are not the scenario's. */
export interface SheetWords {
  readonly mark: string
  readonly columns: readonly string[]
  readonly text: (value: LocalizedText) => string
  readonly state: (line: ScoreLine) => string
}

// A cell that a spreadsheet would take for a formula is told to be text; quotes are doubled.
const cell = (value: string): string => `"${(/^[=+\-@\t\r]/.test(value) && !/^-?\d/.test(value) ? `'${value}` : value).replace(/"/g, '""')}"`

/** One line for each action and team; the first line says that it is an exercise. */
export function comparisonCsv(teams: readonly Compared[], words: SheetWords): string {
  const lines = actionRows(teams).flatMap((row) =>
    row.cells.flatMap((c) => (c === null ? [] : [[
      words.text(row.title), c.team.name, words.state(c.line), c.line.taken === null ? '' : String(Math.floor(c.line.taken)),
      String(Math.round(row.target)), c.line.score === null ? '' : points(c.line.score),
    ]])),
  )
  const all = [[words.mark], [...words.columns], ...lines]
  return `\uFEFF${all.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
