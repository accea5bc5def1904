// What was begun in a dialog and not saved: kept in this window, so that Escape by mistake costs nothing.

const named = (key: string): string => `begun:${key}`

/** Keeps `value`, made out of `was`; what equals it was not changed, and is not worth keeping. */
export function keep<T>(key: string, was: T, value: T): void {
  if (JSON.stringify(value) === JSON.stringify(was)) return drop(key)
  try {
    sessionStorage.setItem(named(key), JSON.stringify({ was, value }))
  } catch {
    // A full or forbidden store: then it is as it was without.
  }
}

/** What was begun; null where nothing was, or where that out of which it was made has changed since. */
export function begun<T>(key: string, was: T): T | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(named(key)) ?? 'null') as { was: T; value: T } | null
    return found && JSON.stringify(found.was) === JSON.stringify(was) ? found.value : null
  } catch {
    return null
  }
}

export function drop(key: string): void {
  try {
    sessionStorage.removeItem(named(key))
  } catch {
    // Nothing was kept there, either.
  }
}
