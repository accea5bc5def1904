// What a gauge may be set to. The server says the same; here it is said before one has asked. Pure.

import type { CommandData } from '../../../contract'

export type TurnGauge = CommandData['TurnOpinion']['gauge']

export const RANGES: Readonly<Record<TurnGauge, readonly [number, number]>> = { mood: [-1, 1], trust: [0, 100], excitement: [0, 500] }

/** Which of the fields is wrong. */
export function checkTurn(gauge: TurnGauge, value: string, reason: string): { readonly value: boolean; readonly reason: boolean } {
  const [low, high] = RANGES[gauge]
  const n = value.trim() === '' ? NaN : Number(value.replace('−', '-'))
  return { value: !Number.isFinite(n) || n < low || n > high, reason: reason.trim() === '' }
}
