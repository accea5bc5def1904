// Light, dark, or as the system has it; and high contrast, which is light or dark as the system has it.
// Remembered in this browser.

import { ref, watchEffect } from 'vue'

export type Theme = 'auto' | 'light' | 'dark' | 'contrast'

const KEY = 'yanlian:theme'
const ORDER: readonly Theme[] = ['auto', 'light', 'dark', 'contrast']

function followed(query: string): { readonly value: boolean } {
  const asked = window.matchMedia(query)
  const is = ref(asked.matches)
  asked.addEventListener('change', (e) => (is.value = e.matches))
  return is
}

const systemIsDark = followed('(prefers-color-scheme: dark)')
const systemWantsMore = followed('(prefers-contrast: more)')

function remembered(): Theme {
  const value = localStorage.getItem(KEY)
  return ORDER.find((t) => t === value) ?? 'auto'
}

/** A page whose home is the dark, where nobody has chosen. */
const isDarkHome = ref(false)
export const preferDark = (is: boolean): void => void (isDarkHome.value = is)

export const theme = ref<Theme>(remembered())

export function nextTheme(): void {
  theme.value = ORDER[(ORDER.indexOf(theme.value) + 1) % ORDER.length] ?? 'auto'
  localStorage.setItem(KEY, theme.value)
}

watchEffect(() => {
  const isChosen = theme.value === 'light' || theme.value === 'dark'
  const isDark = isChosen ? theme.value === 'dark' : systemIsDark.value || isDarkHome.value
  const root = document.documentElement.dataset
  root.theme = isDark ? 'dark' : 'light'
  root.contrast = theme.value === 'contrast' || systemWantsMore.value ? 'more' : 'usual'
})
