// The wall's own clock and news: asked for every other second, so that it needs no place and shows nothing secret.

import { computed, type ComputedRef, onBeforeUnmount, onMounted, ref, type Ref, shallowRef } from 'vue'

import type { Called, ClockView, ScreenView } from '../../contract'
import { ApiError, get } from '../../live/api'
import { NAMELESS } from '../../live/called'

interface Answer { readonly screen: ScreenView; readonly called: Called; readonly server_now: string }

const EVERY = 2000

/** Story seconds at the server's time `at`, in milliseconds. */
export function storyAt(clock: ClockView, at: number): number {
  if (clock.status !== 'running' || clock.as_of === null) return clock.story
  return clock.story + (Math.max(0, at - Date.parse(clock.as_of)) / 1000) * clock.pace
}

/** Real seconds to an announced EndEx; null if none is announced. */
export function endsIn(clock: ClockView, at: number): number | null {
  if (clock.ends_at === null || clock.status === 'ended') return null
  const since = clock.status === 'running' && clock.as_of !== null ? Math.max(0, at - Date.parse(clock.as_of)) / 1000 : 0
  return Math.max(0, clock.ends_at - clock.active - since)
}

export interface Wall {
  readonly screen: Ref<ScreenView | null>
  readonly called: Ref<Called>
  readonly story: ComputedRef<number>
  readonly ending: ComputedRef<number | null>
  /** The last try to ask failed: what is shown may be old. */
  readonly isBehind: Ref<boolean>
  readonly refusal: Ref<string>
}

// Answers that a new try cannot better.
const FINAL = ['not_signed_in', 'not_allowed', 'not_found', 'wrong_code']
// After which what it shows is no longer its to show.
const CLOSED = 'screen_link_old'

export function useWall(path: () => string): Wall {
  const screen = shallowRef<ScreenView | null>(null)
  const called = shallowRef<Called>(NAMELESS)
  const isBehind = ref(false)
  const refusal = ref('')
  const now = ref(Date.now())
  let offset = 0
  let asking = 0
  let ticking = 0
  let isGone = false

  async function ask(): Promise<void> {
    try {
      const answer = await get<Answer>(path())
      offset = Date.parse(answer.server_now) - Date.now()
      screen.value = answer.screen
      called.value = answer.called
      isBehind.value = false
    } catch (e) {
      isBehind.value = true
      const code = e instanceof ApiError ? e.code : ''
      if (code === CLOSED) screen.value = null
      if (screen.value === null && [...FINAL, CLOSED].includes(code)) refusal.value = code
    }
    if (!isGone && refusal.value === '') asking = window.setTimeout(() => void ask(), EVERY)
  }

  onMounted(() => {
    void ask()
    ticking = window.setInterval(() => (now.value = Date.now() + offset), 250)
  })
  onBeforeUnmount(() => {
    isGone = true
    window.clearTimeout(asking)
    window.clearInterval(ticking)
  })

  return {
    screen, called, isBehind, refusal,
    story: computed(() => (screen.value ? Math.floor(storyAt(screen.value.clock, now.value)) : 0)),
    ending: computed(() => (screen.value ? endsIn(screen.value.clock, now.value) : null)),
  }
}

/** "1.2 万" or "12,345": large counts as each language says them. */
export function count(n: number, lang: string): string {
  return new Intl.NumberFormat(lang, n >= 10_000 ? { notation: 'compact', maximumFractionDigits: 1 } : {}).format(n)
}

/** How large a text may be set, largest first. */
export const SIZES = ['', 'little', 'tiny'] as const
export type Size = (typeof SIZES)[number]

const GAP = 0.3 // of a line, between paragraphs

/** How many whole lines of `height` pixels fit into `room`, of a text in `parts` paragraphs, with the gaps between them; at least one. */
export function wholeLines(room: number, parts: number, height: number): number {
  return Math.max(1, Math.floor(room / height - (parts - 1) * GAP))
}
