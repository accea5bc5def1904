// One key each. They are silent in a field and in a dialog, and can be turned off (WCAG 2.1.4).

export type Deed =
  | { readonly do: 'confirm' | 'change' | 'comment' | 'add' | 'answer' | 'blind' | 'figures' | 'help' | 'leave' }
  | { readonly do: 'entry' | 'row' | 'clause'; readonly by: 1 | -1 }
  | { readonly do: 'pick'; readonly row: number }

export interface Pressed {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const PLAIN: Readonly<Record<string, Deed>> = {
  '1': { do: 'confirm' }, Enter: { do: 'confirm' }, '2': { do: 'change' }, '3': { do: 'comment' },
  j: { do: 'entry', by: 1 }, ArrowRight: { do: 'entry', by: 1 }, k: { do: 'entry', by: -1 }, ArrowLeft: { do: 'entry', by: -1 },
  ArrowDown: { do: 'row', by: 1 }, ArrowUp: { do: 'row', by: -1 }, ']': { do: 'clause', by: 1 }, '[': { do: 'clause', by: -1 },
  v: { do: 'add' }, r: { do: 'answer' }, b: { do: 'blind' }, g: { do: 'figures' }, '?': { do: 'help' }, '？': { do: 'help' }, '】': { do: 'clause', by: 1 }, '【': { do: 'clause', by: -1 },
  Escape: { do: 'leave' },
}

/** Works wherever the focus is, letters or not. */
const ALWAYS: readonly string[] = ['Escape']

/** What a key does on the desk; null for nothing. `lettersOn`: single keys are wanted. `onButton`: Enter is the button's own. */
export function deedOf(pressed: Pressed, lettersOn = true, onButton = false): Deed | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null
  if (!lettersOn && !ALWAYS.includes(pressed.key)) return null
  if (onButton && pressed.key === 'Enter') return null
  const digit = /^Digit([1-9])$/.exec(pressed.code)
  if (pressed.shiftKey && digit) return { do: 'pick', row: Number(digit[1]) - 1 }
  return PLAIN[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key] ?? null
}

/** Is somebody writing, choosing from a list, or in a dialog? */
export function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
}

export const isOnButton = (target: EventTarget | null): boolean => target instanceof Element && target.closest('button, a[href], summary') !== null
