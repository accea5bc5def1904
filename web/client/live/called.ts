// What to call an exercise on the screen.

import type { Called } from '../contract'

export const NAMELESS: Called = { name: '', team: '' }

/** The names to show, the nearest first; the scenario's title stands in where there is none. */
export function namesOf(called: Called, title: string): { readonly name: string; readonly under: string } {
  const name = [called.name, called.team].filter(Boolean).join(' · ')
  if (name === '') return { name: title, under: '' }
  return { name, under: called.name === title ? '' : title }
}
