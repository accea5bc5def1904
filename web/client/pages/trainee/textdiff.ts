// What changed between two texts, by character in Chinese and by word otherwise. Pure.

export interface Piece {
  readonly how: 'same' | 'out' | 'in'
  readonly text: string
}

// Above this many comparisons whole sentences are compared, so that a click stays a click.
const MOST = 4_000_000
const FINE = /[a-zA-Z0-9À-ɏ'’]+|\s+|[^]/gu
const COARSE = /[^。！？!?\n]*[。！？!?\n]?/gu

const split = (text: string, by: RegExp): string[] => (text.match(by) ?? []).filter((t) => t !== '')

/** The pieces that make both texts, in order; neighbours of one kind are one piece. */
export function textDiff(before: string, after: string): Piece[] {
  const [a, b] = [split(before, FINE), split(after, FINE)]
  const head = sameHead(a, b)
  const tail = sameHead(a.slice(head).reverse(), b.slice(head).reverse())
  const old = a.slice(head, a.length - tail)
  const now = b.slice(head, b.length - tail)
  const isHuge = old.length * now.length > MOST
  const middle = isHuge ? between(split(old.join(''), COARSE), split(now.join(''), COARSE)) : between(old, now)
  return joined([{ how: 'same', text: a.slice(0, head).join('') }, ...middle, { how: 'same', text: a.slice(a.length - tail).join('') }])
}

function sameHead(a: readonly string[], b: readonly string[]): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** By the longest common subsequence; all out and all in where even the sentences are too many. */
function between(a: readonly string[], b: readonly string[]): Piece[] {
  const wide = b.length + 1
  if ((a.length + 1) * wide > 2 * MOST) return [{ how: 'out', text: a.join('') }, { how: 'in', text: b.join('') }]
  const common = new Uint16Array((a.length + 1) * wide)
  const at = (i: number, j: number): number => common[i * wide + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * wide + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) [pieces[pieces.length], i, j] = [{ how: 'same', text: a[i] ?? '' }, i + 1, j + 1]
    else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) pieces.push({ how: 'out', text: a[i++] ?? '' })
    else pieces.push({ how: 'in', text: b[j++] ?? '' })
  }
  return pieces
}

/** Of one stretch of changes what went comes first, then what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  let [out, came] = ['', '']
  const flush = (): void => {
    if (out) all.push({ how: 'out', text: out })
    if (came) all.push({ how: 'in', text: came })
    out = came = ''
  }
  for (const p of pieces) {
    if (p.text === '') continue
    if (p.how === 'out') out += p.text
    else if (p.how === 'in') came += p.text
    else {
      flush()
      const last = all.at(-1)
      if (last?.how === 'same') all[all.length - 1] = { how: 'same', text: last.text + p.text }
      else all.push(p)
    }
  }
  flush()
  return all
}
