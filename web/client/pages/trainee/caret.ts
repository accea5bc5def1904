// Where one writes, so that something at hand can be put there with a click.

let last: HTMLTextAreaElement | null = null

/** `textarea` has the caret, or had it last. */
export const writesHere = (textarea: HTMLTextAreaElement): void => void (last = textarea)

const isThere = (t: HTMLTextAreaElement): boolean => t.isConnected && !t.readOnly && !t.closest('[inert], [style*="display: none"]')

/** The field that something beside it goes to: the last one written in, else the first; null if none is open. */
export function fieldNear(from: Element): HTMLTextAreaElement | null {
  const all = from.closest('[data-writes]')?.querySelectorAll<HTMLTextAreaElement>('textarea[data-composer]') ?? []
  const open = Array.from(all).filter(isThere)
  return open.find((t) => t === last) ?? open[0] ?? null
}

/** Put `words` at the caret, in place of what is selected, and go on writing after them. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  // On a line of its own behind a word: a number beside a number would become another number.
  const words = /[\p{L}\p{N}]$/u.test(field.value.slice(0, field.selectionStart)) ? `\n${text}` : text
  const room = field.maxLength < 0 ? Infinity : field.maxLength - field.value.length + (field.selectionEnd - field.selectionStart)
  field.setRangeText(words.slice(0, room), field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}
