// Two languages, equally. Switching keeps everything that is on the screen. The language of the screen comes first,
// the other as soon as the page is at rest, so that one can switch without a network, too.

import { computed } from 'vue'
import { createI18n } from 'vue-i18n'

import type { LocalizedText } from '../contract'
import { ApiError } from '../live/api'

export type Lang = 'zh-CN' | 'en'

const KEY = 'yanlian:lang'
const words = { 'zh-CN': () => import('./zh'), en: () => import('./en') }
const there = new Set<Lang>()

function first(): Lang {
  const kept = localStorage.getItem(KEY)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

export const i18n = createI18n({ legacy: false, locale: first(), fallbackLocale: 'en' })
export const lang = computed<Lang>(() => i18n.global.locale.value as Lang)

/** What a trainee's pages say, in one language. */
export async function loadWords(name: Lang): Promise<void> {
  if (there.has(name)) return
  i18n.global.mergeLocaleMessage(name, (await words[name]()).default)
  there.add(name)
}

/** The same, and again as soon as the network is back. */
export async function loadWhenOnline(name: Lang): Promise<void> {
  try {
    await loadWords(name)
  } catch {
    await new Promise((back) => addEventListener('online', back, { once: true }))
    await loadWhenOnline(name)
  }
}

/** The words of the pages that trainees never see come with those pages; in both languages, as staff's words go out in both. */
export async function loadOffice(): Promise<void> {
  const [{ default: office }] = await Promise.all([import('./office'), loadWords('zh-CN'), loadWords('en')])
  for (const name of ['zh-CN', 'en'] as const) i18n.global.mergeLocaleMessage(name, office[name])
}

/** Once its words are there: see loadWhenOnline. */
export function setLang(next: Lang): void {
  i18n.global.locale.value = next
  localStorage.setItem(KEY, next)
}

/** A text in the language of the screen, else in the other. */
export function text(value: LocalizedText | undefined | null): string {
  if (!value) return ''
  return lang.value === 'en' ? value.en || value.zh : value.zh || value.en
}

/** Names after one another, as the language of the screen sets them apart. */
export const listed = (names: readonly string[]): string => names.join(lang.value === 'en' ? ', ' : '、')

/** A refusal in words, by its code. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return i18n.global.t('error.server_error')
  const key = `error.${error.code}`
  return i18n.global.te(key) ? i18n.global.t(key) : error.message
}
