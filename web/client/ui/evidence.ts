// Cuts a text at its evidence. Offsets are code points, as the server counts, not UTF-16 units.

export type Mark = 'met' | 'uncertain' | 'missed'

export interface Found {
  readonly label: string
  readonly start: number
  readonly end: number
  readonly mark: Mark
}

export interface Piece {
  readonly text: string
  readonly found: readonly Found[]
}

/** The text as pieces, each with the evidence that covers it. */
export function pieces(text: string, found: readonly Found[]): Piece[] {
  const points = Array.from(text)
  const cuts = new Set([0, points.length])
  for (const f of found) [f.start, f.end].forEach((c) => cuts.add(Math.min(Math.max(c, 0), points.length)))
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(1).flatMap((end, i) => {
    const start = sorted[i] ?? 0
    const covering = found.filter((f) => f.start <= start && f.end >= end)
    return end > start ? [{ text: points.slice(start, end).join(''), found: covering }] : []
  })
}
