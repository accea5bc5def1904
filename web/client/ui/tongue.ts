// What people write stands in the language they chose, not in that of the screen: a Chinese post on an English screen
// wants its own face and its full-width commas, and a screen reader its own voice. Every text on the page is looked
// at once, where it is drawn, and carries its own `lang` where that differs; so no place can be forgotten.

export type Tongue = 'zh-CN' | 'en' | ''

const HAN = /\p{Script=Han}/gu
const LATIN = /\p{Script=Latin}/gu
/** One Chinese character says about as much as three letters. */
const LETTERS_A_CHARACTER = 3

/** The language of a text by the share of its Chinese characters; '' where nothing tells (figures, marks). */
export function tongueOf(text: string): Tongue {
  const han = (text.match(HAN)?.length ?? 0) * LETTERS_A_CHARACTER
  const latin = text.match(LATIN)?.length ?? 0
  if (han + latin === 0) return ''
  return han >= latin ? 'zh-CN' : 'en'
}

const FIELDS = 'textarea, input:not([type]), input[type="text"], input[type="search"]'
const isOurs = new WeakSet<Element>()

/** Its own words, not those of what stands within. */
function words(e: Element): string {
  if (e.matches(FIELDS)) return (e as HTMLInputElement | HTMLTextAreaElement).value
  let found = ''
  for (const n of e.childNodes) if (n.nodeType === Node.TEXT_NODE) found += n.nodeValue ?? ''
  return found
}

/** Gives one element its language, or takes it away; what a template says itself stays. */
function mark(e: Element): void {
  if (e.hasAttribute('lang') && !isOurs.has(e)) return
  const tongue = tongueOf(words(e))
  const around = e.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''
  if (tongue === '' || tongue === around) {
    if (isOurs.delete(e)) e.removeAttribute('lang')
  } else if (isOurs.add(e) && e.getAttribute('lang') !== tongue) e.setAttribute('lang', tongue)
}

/** Outer ones first: what stands within asks for the language around it. */
function markAll(root: Element): void {
  mark(root)
  for (const e of root.querySelectorAll('*')) mark(e)
}

function look(changes: readonly MutationRecord[]): void {
  for (const c of changes) {
    if (c.type === 'characterData') {
      if (c.target.parentElement) mark(c.target.parentElement)
      continue
    }
    const texts = [...c.addedNodes, ...c.removedNodes].some((n) => n.nodeType === Node.TEXT_NODE)
    if (texts && c.target instanceof Element) mark(c.target)
    for (const n of c.addedNodes) if (n instanceof Element && n.isConnected) markAll(n)
  }
}

function typed(e: Event): void {
  if (e.target instanceof Element && e.target.matches(FIELDS)) mark(e.target)
}

/** For the life of the page; what it gives back ends it. */
export function keepTongues(): () => void {
  const texts = new MutationObserver(look)
  const page = new MutationObserver(() => markAll(document.body))
  markAll(document.body)
  texts.observe(document.body, { childList: true, subtree: true, characterData: true })
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] })
  for (const kind of ['input', 'focusin']) document.addEventListener(kind, typed)
  return () => {
    texts.disconnect()
    page.disconnect()
    for (const kind of ['input', 'focusin']) document.removeEventListener(kind, typed)
  }
}
