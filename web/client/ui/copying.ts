// To the clipboard, also where the page came by plain http and the browser keeps its own from us.

/** Whether it went. `near`: an element beside which a field may stand; behind an open dialog none can be selected. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    if (window.isSecureContext) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused: the old way may still do.
  }
  return copyBySelecting(text, near)
}

function copyBySelecting(text: string, near: HTMLElement): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  field.className = 'yl-hidden'
  near.parentElement?.append(field)
  field.focus({ preventScroll: true })
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
