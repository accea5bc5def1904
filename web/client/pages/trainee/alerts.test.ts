import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { alerts, hush, localVoice, notify, ring, speak } from './alerts'

const started = vi.fn()
const node = (): object => ({ connect: (to: object) => to, gain: { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() }, frequency: { value: 0 }, start: started, stop: vi.fn() })
class Audio { state = 'running'; currentTime = 0; destination = {}; createOscillator = node; createGain = node; resume = () => Promise.resolve() }

const voices = [{ lang: 'zh-CN', localService: false, name: 'far' }, { lang: 'en-GB', localService: true, name: 'near' }]
const speakAloud = vi.fn()
const told = vi.fn()

afterEach(() => void vi.useRealTimers())
beforeEach(() => {
  started.mockClear()
  speakAloud.mockClear()
  told.mockClear()
  vi.useFakeTimers()
  vi.stubGlobal('AudioContext', Audio)
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices, speak: speakAloud, cancel: vi.fn() })
  vi.stubGlobal('SpeechSynthesisUtterance', class { constructor(readonly text: string) {} })
  vi.stubGlobal('Notification', Object.assign(class { constructor(...all: unknown[]) { told(...all) } }, { permission: 'granted' }))
  Object.assign(alerts, { ring: false, voice: false, notify: false })
})

describe('what may be heard', () => {
  it('is nothing until somebody allows it', () => {
    ring()
    speak('Hello?', 'en')
    vi.advanceTimersByTime(10_000)
    expect([started.mock.calls.length, speakAloud.mock.calls.length]).toEqual([0, 0])
  })
  it('rings until it is hushed', () => {
    alerts.ring = true
    ring()
    vi.advanceTimersByTime(5000)
    expect(started).toHaveBeenCalledTimes(6) // two notes, three times
    hush()
    vi.advanceTimersByTime(10_000)
    expect(started).toHaveBeenCalledTimes(6)
  })
  it('speaks with a voice of this device only', () => {
    alerts.voice = true
    expect([localVoice('zh-CN'), localVoice('en')?.name]).toEqual([undefined, 'near'])
    speak('喂？', 'zh-CN')
    speak('Hello?', 'en')
    expect(speakAloud).toHaveBeenCalledTimes(1)
  })
})

describe('a notice of the desktop', () => {
  it('comes only to who allowed it and looks elsewhere', () => {
    vi.stubGlobal('isSecureContext', true)
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    notify('演练', '来电')
    expect(told).not.toHaveBeenCalled()
    alerts.notify = true
    notify('演练', '来电')
    expect(told).toHaveBeenCalledTimes(1)
    expect(told.mock.calls[0]?.[0]).toContain('演练')
    hidden.mockReturnValue(false)
    notify('演练', '来电')
    expect(told).toHaveBeenCalledTimes(1)
  })
})
