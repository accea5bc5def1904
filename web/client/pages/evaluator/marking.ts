// Pointing at words: the clauses of a text by keyboard, a selection by mouse. Offsets are code points, as the server counts.

export interface Span {
  readonly start: number
  readonly end: number
}

const ENDS = /[。！？!?；;，,：:\n]/
const ONLY_MARKS = /^[\s\p{P}\p{S}]*$/u

/** The clauses of a text, each without the blanks around it; a full stop ends one only before a blank or the end. */
export function clauses(text: string): readonly Span[] {
  const points = Array.from(text)
  const found: Span[] = []
  let start = 0
  points.forEach((point, i) => {
    const isStop = point === '.' && (i + 1 === points.length || /\s/.test(points[i + 1] ?? ''))
    if (ENDS.test(point) || isStop) {
      found.push({ start, end: i + 1 })
      start = i + 1
    }
  })
  found.push({ start, end: points.length })
  return found.map((span) => trimmed(points, span)).filter((s) => s.end > s.start)
}

function trimmed(points: readonly string[], { start, end }: Span): Span {
  if (ONLY_MARKS.test(points.slice(start, end).join(''))) return { start, end: start }
  let from = start
  let to = end
  while (from < to && /[\s]/.test(points[from] ?? '')) from++
  while (to > from && ONLY_MARKS.test(points[to - 1] ?? '')) to--
  return { start: from, end: to }
}

/** The clause `by` steps on from the marked one; from none, the first or the last. */
export function step(all: readonly Span[], marked: Span | null, by: 1 | -1): Span | null {
  if (all.length === 0) return null
  const at = marked ? all.findIndex((s) => s.start === marked.start && s.end === marked.end) : -1
  if (at >= 0) return all[(at + by + all.length) % all.length] ?? null
  if (!marked) return (by > 0 ? all[0] : all.at(-1)) ?? null
  return (by > 0 ? all.find((s) => s.start >= marked.end) : [...all].reverse().find((s) => s.end <= marked.start)) ?? all[0] ?? null
}

export const cut = (text: string, span: Span | null): string => (span ? Array.from(text).slice(span.start, span.end).join('') : '')

/** Where a place in a piece of the page lies in the text. Pieces carry their first code point in `data-from`. */
export function pointOf(node: Node | null, offset: number): number | null {
  const piece = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element | null))?.closest('[data-from]')
  if (!piece || !node) return null
  const before = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').slice(0, offset) : offset > 0 ? (piece.textContent ?? '') : ''
  return Number(piece.getAttribute('data-from')) + Array.from(before).length
}

/** The selected stretch of the text within `root`; null where nothing of it is selected. */
export function selected(selection: Selection | null, root: Element): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const [start, end] = [pointOf(range.startContainer, range.startOffset), pointOf(range.endContainer, range.endOffset)]
  return start === null || end === null || end <= start ? null : { start, end }
}
