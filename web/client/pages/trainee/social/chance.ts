// Chance that is the same on every screen: drawn from an id, never from a clock. Pure.

/** FNV-1a of a text, 0 to 2³²-1. */
export function hashOf(words: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Numbers from 0 up to 1, always the same for the same `seed` (mulberry32). */
export function chanceOf(seed: string): () => number {
  let a = hashOf(seed)
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const oneOf = <T>(of: readonly [T, ...T[]], chance: number): T => of[Math.floor(chance * of.length)] ?? of[0]
