// Who types is not to pick up a telephone by it: is somebody writing, and may a key press a ringing call's buttons?

/** So long after the last key somebody in a text still writes: they think about the next word. */
const WRITES_MS = 15_000
/** Elsewhere, ticking boxes or choosing, one key follows the other more quickly. */
const PRESSES_MS = 2_000
/** Keys that were on their way when the ring came in. */
export const ON_ITS_WAY_MS = 600

const NO_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']
let lastKey = -Infinity

export const isText = (at: Element | null): boolean =>
  at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && !NO_TEXT.includes(at.type)) || (at instanceof HTMLElement && at.isContentEditable)

const note = (): void => void (lastKey = performance.now())

/** Keeps the time of the last key; words of an input method or of dictation come without one. Returns how to stop. */
export function watchTyping(): () => void {
  const seen = ['keydown', 'input', 'compositionupdate'] as const
  for (const name of seen) window.addEventListener(name, note, true)
  return () => seen.forEach((name) => window.removeEventListener(name, note, true))
}

export const isTyping = (now = performance.now()): boolean => now - lastKey < (isText(document.activeElement) ? WRITES_MS : PRESSES_MS)

const openDialogs = (): HTMLDialogElement[] => Array.from(document.querySelectorAll<HTMLDialogElement>('dialog[open]'))

/** Who types, or has a question of ours before them, is not to be covered by a call: it would lie below the question, which no longer answers. */
export const isBusy = (): boolean => isTyping() || openDialogs().length > 0

/** What is covered takes its questions with it: an open one could be neither answered nor put away. */
export const closeCovered = (): void => openDialogs().filter((d) => d.closest('[inert]') !== null).forEach((d) => d.close())

/** Would this key press a button of a call that came in at `since`, though nobody meant to? */
export const isOnItsWay = (e: KeyboardEvent, since: number, now = performance.now()): boolean =>
  (e.key === 'Enter' || e.key === ' ') && (e.repeat || now - since < ON_ITS_WAY_MS)

/** Where several ring: first the call that covers the desk, then a second caller, then the topmost bar. */
const TO_CALL = ['answer-call', 'swap-call', 'aside-answer']

/** Alt+R goes to the ringing call's "Answer" from wherever one is; the next key decides. */
export function goToCall(e: KeyboardEvent): void {
  if (!e.altKey || e.ctrlKey || e.metaKey || e.code !== 'KeyR') return
  const button = TO_CALL.map((name) => document.querySelector<HTMLElement>(`[data-test=${name}]`)).find((b) => b !== null)
  if (!button) return
  e.preventDefault()
  button.focus()
}

let left: HTMLElement | null = null

/** One goes from a text to a ringing bar: remembers the text. */
export function leaveText(e: FocusEvent): void {
  if (e.relatedTarget instanceof HTMLElement && isText(e.relatedTarget)) left = e.relatedTarget
}

/** The call is over: back to the text from which one went to it, unless one has gone on elsewhere. */
export function backToText(): void {
  if (left?.isConnected && left.closest('[inert]') === null && document.activeElement === document.body) left.focus()
  left = null
}
