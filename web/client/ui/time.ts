// Story times as the story's own clock shows them, and what is left of them.

const two = (n: number): string => String(n).padStart(2, '0')

/** "16:08:32" or "16:08": `startsAt` is what the clock shows at StartEx, both in seconds. */
export function storyClock(startsAt: number, at: number, withSeconds = false): string {
  const total = Math.floor(startsAt + at) % 86_400
  const hm = `${two(Math.floor(total / 3600))}:${two(Math.floor((total % 3600) / 60))}`
  return withSeconds ? `${hm}:${two(total % 60)}` : hm
}

/** "5:44" of seconds, "2:29:34" from an hour on; never negative. */
export function minutes(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds))
  const mins = Math.floor(s / 60)
  return mins < 60 ? `${mins}:${two(s % 60)}` : `${Math.floor(mins / 60)}:${two(mins % 60)}:${two(s % 60)}`
}

const WORDS = { en: { h: ' h', m: ' min', s: ' s', gap: ' ', minutes: ' minutes' }, 'zh-CN': { h: ' 小时', m: ' 分', s: ' 秒', gap: ' ', minutes: ' 分钟' } }

/** A length of time within a sentence, in words: "5:00" there reads like a time of day. */
export function lasting(seconds: number, lang: 'zh-CN' | 'en'): string {
  const w = WORDS[lang]
  const total = Math.max(0, Math.floor(seconds))
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  if (h === 0 && s === 0 && m > 0) return `${m}${m === 1 && lang === 'en' ? ' minute' : w.minutes}`
  const parts = [h > 0 ? `${h}${w.h}` : '', m > 0 ? `${m}${h > 0 && s === 0 ? (lang === 'en' ? w.m : w.minutes) : w.m}` : '', s > 0 || total === 0 ? `${s}${w.s}` : '']
  return parts.filter((p) => p !== '').join(w.gap)
}

/** Story seconds of a reading of the story's clock ("16:30"), the first one at or after StartEx; null if it is none. */
export function fromClock(startsAt: number, reading: string): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(reading.trim())
  if (!found) return null
  const [hours, mins] = [Number(found[1]), Number(found[2])]
  if (hours > 23 || mins > 59) return null
  return (hours * 3600 + mins * 60 - (startsAt % 86_400) + 86_400) % 86_400
}
