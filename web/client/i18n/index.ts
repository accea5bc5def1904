// Two languages, equally. Switching keeps everything that is on the screen.

import { computed } from 'vue'
import { createI18n } from 'vue-i18n'

import type { LocalizedText } from '../contract'
import { ApiError } from '../live/api'
import enActors from './en/actors'
import enAnnounce from './en/announce'
import enBoard from './en/board'
import enComposer from './en/composer'
import enDesk from './en/desk'
import enInbox from './en/inbox'
import enInvite from './en/invite'
import enShell from './en/shell'
import enErrors from './en/errors'
import enHands from './en/hands'
import enHost from './en/host'
import enNotice from './en/notice'
import enOpinion from './en/opinion'
import enRounds from './en/rounds'
import enTrainee from './en/trainee'
import enWords from './en/words'
import zhActors from './zh/actors'
import zhAnnounce from './zh/announce'
import zhBoard from './zh/board'
import zhComposer from './zh/composer'
import zhDesk from './zh/desk'
import zhInbox from './zh/inbox'
import zhInvite from './zh/invite'
import zhShell from './zh/shell'
import zhErrors from './zh/errors'
import zhHands from './zh/hands'
import zhHost from './zh/host'
import zhNotice from './zh/notice'
import zhOpinion from './zh/opinion'
import zhRounds from './zh/rounds'
import zhTrainee from './zh/trainee'
import zhWords from './zh/words'

export type Lang = 'zh-CN' | 'en'

const KEY = 'yanlian:lang'
const messages = {
  'zh-CN': {
    ...zhShell, ...zhTrainee, ...zhComposer, ...zhDesk, ...zhInbox, ...zhInvite, ...zhWords, ...zhRounds, ...zhAnnounce,
    ...zhActors, ...zhBoard, ...zhHands, ...zhHost, ...zhNotice, ...zhOpinion, error: zhErrors,
  },
  en: {
    ...enShell, ...enTrainee, ...enComposer, ...enDesk, ...enInbox, ...enInvite, ...enWords, ...enRounds, ...enAnnounce,
    ...enActors, ...enBoard, ...enHands, ...enHost, ...enNotice, ...enOpinion, error: enErrors,
  },
}

function first(): Lang {
  const kept = localStorage.getItem(KEY)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** The words of the pages that trainees never see come with those pages. */
export async function loadOffice(): Promise<void> {
  const { default: office } = await import('./office')
  for (const name of ['zh-CN', 'en'] as const) i18n.global.mergeLocaleMessage(name, office[name])
}

export const i18n = createI18n({ legacy: false, locale: first(), fallbackLocale: 'en', messages })
export const lang = computed<Lang>(() => i18n.global.locale.value as Lang)

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
