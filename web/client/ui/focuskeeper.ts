// The keyboard's place is never lost. When what had the focus goes (a page, a panel, a button that is disabled while
// its work is done), the browser lets the focus fall to the page as a whole; here it goes to what stood around it, or,
// after something that covered the page, back to where one was. A row that moves in its list takes it along.

const HOMES = 'main, section, article, form, nav, header, aside, dialog, li, [role], [tabindex]'

/** What had the focus, and what stood around it, from the inside out. */
let chain: HTMLElement[] = []
/** What had it when something covered the page. */
let covered: HTMLElement | null = null
/** Something that is disabled for a moment, and where the focus waits for it. */
let lent: { from: HTMLElement; to: HTMLElement } | null = null
/** Somebody has put the focus away, as by a click beside it or with the keyboard of a phone. */
let isAway = false
let wasMoved = false
let asked = false

const isUsable = (e: Element): boolean =>
  e.isConnected && e.getClientRects().length > 0 && !e.matches(':disabled') && e.closest('[inert]') === null

function around(e: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let at: HTMLElement | null = e; at && at !== document.body; at = at.parentElement) found.push(at)
  return found
}

function give(e: HTMLElement): void {
  if (!e.matches('a[href], button, input, select, textarea, summary, [tabindex]')) e.tabIndex = -1
  e.focus({ preventScroll: true })
}

const beginning = (of: ParentNode): HTMLElement | null => {
  const wanted = of.querySelector<HTMLElement>('[autofocus]')
  return wanted && isUsable(wanted) ? wanted : null
}

/** Where to go on: see above. */
function home(): HTMLElement | null {
  const wasCovering = chain.some((e) => e.getAttribute('role') === 'dialog')
  if (wasCovering && covered && isUsable(covered)) return covered
  const near = chain.find((e, i) => i > 0 && isUsable(e) && e.matches(HOMES))
  const root = near ?? document.querySelector('main')
  return root && (beginning(root) ?? root)
}

function look(): void {
  const moved = wasMoved
  asked = wasMoved = false
  const now = document.activeElement
  if (lent && now === lent.to && isUsable(lent.from)) give(lent.from)
  const [lost] = chain
  // The browser may be late in letting go: what is out of reach has no focus worth keeping.
  if ((now !== null && now !== document.body && isUsable(now)) || !lost) return
  if (isAway && isUsable(lost) && !moved) return
  const next = isUsable(lost) ? lost : home()
  if (!next) return
  lent = lost.isConnected && lost.matches(':disabled') ? { from: lost, to: next } : null
  give(next)
}

function came(e: FocusEvent): void {
  if (!(e.target instanceof HTMLElement) || e.target === document.body) return
  isAway = false
  if (e.target !== lent?.to) lent = null
  if (chain[0]?.isConnected && chain[0].closest('[inert]')) covered = chain[0]
  chain = around(e.target)
}

/** From something in reach only a person goes to nowhere; from anything else it is the browser that lets go, at a time
 * of its own: by then the thing may be in reach again, and nothing else may change for long. */
function went(e: FocusEvent): void {
  if (e.relatedTarget !== null || !(e.target instanceof Element)) return
  isAway = isUsable(e.target)
  if (!isAway) afterDrawing()
}

function changed(changes: readonly MutationRecord[]): void {
  const [at] = chain
  wasMoved ||= at !== undefined && changes.some((c) => [...c.removedNodes].some((n) => n.contains(at)))
  afterDrawing()
}

/** The browser lets go of what is gone when it draws; so look after that. */
function afterDrawing(): void {
  if (asked) return
  asked = true
  requestAnimationFrame(() => window.setTimeout(look))
}

/** For the life of the page; what it gives back ends it. */
export function keepFocus(): () => void {
  document.addEventListener('focusin', came)
  document.addEventListener('focusout', went)
  const watcher = new MutationObserver(changed)
  watcher.observe(document.body, {
    childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'inert', 'hidden', 'style', 'class', 'open'],
  })
  return () => {
    document.removeEventListener('focusin', came)
    document.removeEventListener('focusout', went)
    watcher.disconnect()
  }
}
