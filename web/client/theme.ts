// Light, dark, or as the system has it; remembered in this browser.

import { ref, watchEffect } from 'vue'

export type Theme = 'auto' | 'light' | 'dark'

const KEY = 'yanlian:theme'
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = ref(dark.matches)
dark.addEventListener('change', (e) => (systemIsDark.value = e.matches))

function remembered(): Theme {
  const value = localStorage.getItem(KEY)
  return value === 'light' || value === 'dark' ? value : 'auto'
}

/** A page whose home is the dark, where nobody has chosen. */
const isDarkHome = ref(false)
export const preferDark = (is: boolean): void => void (isDarkHome.value = is)

export const theme = ref<Theme>(remembered())

export function nextTheme(): void {
  const order: readonly Theme[] = ['auto', 'light', 'dark']
  theme.value = order[(order.indexOf(theme.value) + 1) % 3] ?? 'auto'
  localStorage.setItem(KEY, theme.value)
}

watchEffect(() => {
  const isDark = theme.value === 'dark' || (theme.value === 'auto' && (systemIsDark.value || isDarkHome.value))
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
})
