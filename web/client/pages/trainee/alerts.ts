// What may make itself heard on this device: the phone's ring, a voice that reads callers' words, notices of the
// desktop. All off until somebody allows them; what is heard is always on the screen as well.

import { reactive, watch } from 'vue'

const KEY = 'yanlian:alerts'

export interface Alerts {
  ring: boolean
  voice: boolean
  notify: boolean
  /** 0 to 1; even at 1 it is soft. */
  volume: number
}

const OFF: Alerts = { ring: false, voice: false, notify: false, volume: 0.5 }

function read(): Alerts {
  try {
    return { ...OFF, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Alerts>) }
  } catch {
    return { ...OFF }
  }
}

export const alerts = reactive<Alerts>(read())

watch(alerts, (now) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(now))
  } catch {
    // A full or forbidden store: it holds as long as the page.
  }
})

// ---- the ring ------------------------------------------------------------------------------------

const LOUDEST = 0.12
let audio: AudioContext | null = null
let ringing = 0
let rings = 0

/** A browser lets a page sound only after somebody has touched it. */
function wake(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined)
  return audio
}

/** Two soft notes, faded in and out; the first rings are the softest. */
function chime(share: number): void {
  const context = wake()
  if (!context || context.state !== 'running') return
  for (const [i, pitch] of [523.25, 659.25].entries()) {
    const at = context.currentTime + i * 0.28
    const tone = context.createOscillator()
    const gain = context.createGain()
    tone.type = 'sine'
    tone.frequency.value = pitch
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(LOUDEST * alerts.volume * share, at + 0.09)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.75)
    tone.connect(gain).connect(context.destination)
    tone.start(at)
    tone.stop(at + 0.8)
  }
}

/** Hear what it will be like. */
export const tryRing = (): void => chime(1)

/** Ring until `hush`; a second caller, who waits, is one note now and then. */
export function ring(isSecond = false): void {
  hush()
  if (!alerts.ring) return
  rings = 0
  const once = (): void => chime(isSecond ? 0.4 : Math.min(1, 0.35 + 0.25 * rings++))
  once()
  ringing = window.setInterval(once, isSecond ? 5000 : 2400)
}

export function hush(): void {
  window.clearInterval(ringing)
  ringing = 0
}

/** Called once a window: the first touch after a reload lets an allowed ring sound again. */
export function wakeOnTouch(): () => void {
  const once = (): void => void (alerts.ring && wake())
  document.addEventListener('pointerdown', once, { once: true })
  document.addEventListener('keydown', once, { once: true })
  return () => {
    document.removeEventListener('pointerdown', once)
    document.removeEventListener('keydown', once)
    hush()
  }
}

// ---- the voice -----------------------------------------------------------------------------------

/** A voice of this device for a language; one that asks a service somewhere is none. */
export function localVoice(lang: string): SpeechSynthesisVoice | undefined {
  if (typeof speechSynthesis === 'undefined') return undefined
  const wanted = lang.slice(0, 2).toLowerCase()
  return speechSynthesis.getVoices().find((v) => v.localService && v.lang.toLowerCase().startsWith(wanted))
}

export function speak(words: string, lang: string): void {
  const voice = localVoice(lang)
  if (!alerts.voice || !voice || !words) return
  const said = new SpeechSynthesisUtterance(words)
  said.voice = voice
  said.lang = voice.lang
  said.volume = Math.max(0.2, alerts.volume)
  speechSynthesis.speak(said)
}

export function silence(): void {
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel()
}

// ---- notices of the desktop ----------------------------------------------------------------------

/** Browsers give them to secure origins only; in many an exercise room there is none. */
export const canNotify = (): boolean => window.isSecureContext && typeof Notification !== 'undefined'

export async function allowNotices(is: boolean): Promise<void> {
  alerts.notify = is && canNotify() && (await Notification.requestPermission()) === 'granted'
}

/** Tell somebody who looks at another window; marked as an exercise like everything else. */
export function notify(mark: string, words: string): void {
  if (!alerts.notify || !document.hidden || !canNotify() || Notification.permission !== 'granted') return
  const notice = new Notification(`${mark} · Yanlian`, { body: words, tag: 'yanlian', silent: true })
  notice.onclick = () => {
    window.focus()
    notice.close()
  }
}
