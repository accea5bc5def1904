// Figures of two cards beside each other.

/** One decimal, or a dash where there is no score. */
export const figure = (n: number | null): string => (n === null ? '–' : String(Math.round(n * 10) / 10))

/** "+3.5", "−2", "=": how far a score moved; nothing where either is not rated. */
export function moved(before: number | null, after: number | null): string {
  if (before === null || after === null) return ''
  const by = Math.round((after - before) * 10) / 10
  return by === 0 ? '=' : by > 0 ? `+${by}` : `−${-by}`
}
