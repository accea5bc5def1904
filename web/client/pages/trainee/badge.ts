// How much waits, on the tab itself: in its title and on its icon, for who looks at another one.

const icon = (): HTMLLinkElement | null => document.querySelector<HTMLLinkElement>('link[rel~="icon"]')
let plain = ''

const drawn = (n: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#16201e"/><path d="M0 32V20L12 32ZM0 12V4L28 32H20Z" fill="#fc0"/><circle cx="20" cy="13" r="12" fill="#fff"/><text x="20" y="19" font-family="sans-serif" font-size="17" font-weight="700" text-anchor="middle" fill="#16201e">${n > 9 ? '9+' : n}</text></svg>`

/** Show `n` things to do, none for 0; `mark` is the exercise's. */
export function showBadge(n: number, mark: string): void {
  document.title = `${n > 0 ? `(${n}) ` : ''}${mark} · Yanlian 演练`
  const link = icon()
  if (!link) return
  plain ||= link.href
  link.href = n > 0 ? `data:image/svg+xml,${encodeURIComponent(drawn(n))}` : plain
}
