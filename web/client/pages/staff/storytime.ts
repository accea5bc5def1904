// Story times as people type them: "16:08" on the story's own clock.

const DAY = 86_400

/** Seconds since StartEx of a time on the story's clock, the first not before `from`; null if it is no time. */
export function storySeconds(typed: string, startsAt: number, from = 0): number | null {
  const parts = /^\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?\s*$/.exec(typed)
  if (!parts) return null
  const [h, m, s] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)]
  if (h > 23 || m > 59 || s > 59) return null
  let at = h * 3600 + m * 60 + s - startsAt
  // A story that starts at 23:00 goes on past midnight. A minute of grace: "now" is shown without its seconds.
  while (at < from - 60) at += DAY
  return Math.max(at, 0)
}
