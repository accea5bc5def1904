import { describe, expect, it } from 'vitest'

import { asText, audiencesIn, lengthOf, toggled } from './messagemap'

describe('a message map', () => {
  it('keeps its audiences in one order, and forgets one at the second click', () => {
    const both = toggled(toggled('', 'press'), 'patients')
    expect(both).toBe('patients press')
    expect(toggled(both, 'press')).toBe('patients')
    expect(audiencesIn('press nonsense')).toEqual(['press'])
  })

  it('begins a text with a line for each message that there is', () => {
    expect(asText([' 一 ', '', '三'])).toBe('一\n三')
  })

  it('is measured as it is spoken: Chinese by characters, else by words', () => {
    expect(lengthOf(['全力救治', '已停用同批产品', '18:00再通报'])).toEqual({ n: 15, unit: 'chars', isLong: false })
    expect(lengthOf(['We are caring for her.', '', ''])).toEqual({ n: 5, unit: 'words', isLong: false })
    expect(lengthOf(['很'.repeat(61), '', '']).isLong).toBe(true)
    expect(lengthOf([Array.from({ length: 28 }, () => 'word').join(' '), '', '']).isLong).toBe(true)
  })
})
