// Geometry of the deadline ramp: flat to the target, sloping to the limit. It is the credit curve, drawn.

export interface Ramp {
  readonly outline: string
  readonly left: string
  readonly x: number
  readonly y: number
}

/** Height of the curve at `t` seconds after opening, 1 at the top, 0.4 of the height remaining at the limit's foot. */
function heightAt(t: number, target: number, limit: number): number {
  if (t <= target) return 1
  if (t >= limit) return 0
  return 1 - (t - target) / (limit - target)
}

/** Paths for a box of `w` by `h`; `at` is the moment to mark, in seconds after opening. */
export function ramp(target: number, limit: number, at: number, w: number, h: number): Ramp {
  const span = Math.max(limit, 1)
  const x = (t: number): number => Math.round((Math.min(Math.max(t, 0), span) / span) * w * 10) / 10
  const y = (t: number): number => Math.round((1 - heightAt(t, target, limit)) * h * 10) / 10
  const now = Math.min(Math.max(at, 0), span)
  const corner = now < target ? `L${x(target)} 0` : ''
  return {
    outline: `M0 ${h}V0H${x(target)}L${w} ${h}Z`,
    left: `M${x(now)} ${h}V${y(now)}${corner}L${w} ${h}Z`,
    x: x(now),
    y: y(now),
  }
}
