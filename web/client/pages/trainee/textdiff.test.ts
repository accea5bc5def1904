import { describe, expect, it } from 'vitest'

import { type Piece, textDiff } from './textdiff'

const short = (pieces: readonly Piece[]): string => pieces.map((p) => (p.how === 'same' ? p.text : p.how === 'out' ? `[-${p.text}]` : `[+${p.text}]`)).join('')
const whole = (pieces: readonly Piece[], how: 'in' | 'out'): string => pieces.filter((p) => p.how === 'same' || p.how === how).map((p) => p.text).join('')

describe('what changed between two texts', () => {
  it('is told by character in Chinese and by word in English', () => {
    expect(short(textDiff('患者正在抢救。', '患者正在观察。'))).toBe('患者正在[-抢救][+观察]。')
    expect(short(textDiff('We regret the harm.', 'We deeply regret the harm.'))).toBe('We [+deeply ]regret the harm.')
    expect(short(textDiff('at 18:00', 'at 19:00'))).toBe('at [-18][+19]:00')
  })

  it('keeps both texts whole', () => {
    const texts = ['', '一', '同一句话。', '同一句话。\n\n第二段😀', '第二段😀同一句话', 'the same words', 'words the same, 同 other']
    for (const a of texts) {
      for (const b of texts) {
        const found = textDiff(a, b)
        expect([whole(found, 'out'), whole(found, 'in')]).toEqual([a, b])
      }
    }
    expect(textDiff('same', 'same')).toEqual([{ how: 'same', text: 'same' }])
  })

  it('compares sentences where texts are very long, in no time', () => {
    const a = Array.from({ length: 900 }, (_, i) => `第${i}句说明情况${i * 7}。`).join('')
    const b = Array.from({ length: 900 }, (_, i) => `第${i}句说明情形${i * 7}。`).join('')
    const start = performance.now()
    const found = textDiff(a, b)
    expect(performance.now() - start).toBeLessThan(1500)
    expect([whole(found, 'out'), whole(found, 'in')]).toEqual([a, b])
  })
})
