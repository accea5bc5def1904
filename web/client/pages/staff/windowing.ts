// Which rows of a long list are worth drawing. Pure.

export interface Shown {
  readonly from: number
  readonly to: number
  /** Pixels above and below that stand for the rows not drawn. */
  readonly before: number
  readonly after: number
}

// Rows come and go by fours: scrolling draws seldom, and then little.
const BY = 4

/** Rows that lie within `slack` pixels of what is seen from `top` on, `room` high. */
export function shownRows(heights: readonly number[], top: number, room: number, slack: number): Shown {
  let y = 0
  let from = 0
  let to = heights.length
  let isInside = false
  heights.forEach((h, n) => {
    if (!isInside && y + h >= top - slack) [from, isInside] = [n, true]
    if (to === heights.length && y > top + room + slack) to = n
    y += h
  })
  if (!isInside) from = Math.max(0, heights.length - 1)
  from = Math.floor(from / BY) * BY
  to = Math.min(heights.length, Math.ceil(to / BY) * BY)
  return { from, to, before: sum(heights, 0, from), after: sum(heights, to, heights.length) }
}

/** Where row `n` begins. */
export const offsetOf = (heights: readonly number[], n: number): number => sum(heights, 0, n)

function sum(heights: readonly number[], from: number, to: number): number {
  let total = 0
  for (let n = from; n < to; n++) total += heights[n] ?? 0
  return total
}
