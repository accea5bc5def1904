import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'

import type { MomentView, OpinionView } from '../contract'
import { i18n } from '../i18n'
import { checkTurn } from '../pages/staff/opinion/turning'
import { pausesOf } from '../pages/staff/opinion/pauses'
import { item, response, sample } from '../pages/staff/sampleview'
import { GAUGES, moodWord, shown, trendOf } from './gauges'
import { bundles, firstWords, happened, marksOf } from './marks'
import OpinionCurve from './OpinionCurve.vue'
import { height, hoursOf, momentAt, pathOf, place, rowsOf, spanOf, topOf } from './plot'

const moment = (n: number, more: Partial<MomentView> = {}): MomentView => ({
  at: 600 + n * 60, volume: 5, heat: 40, mood: -0.2, trust: 55, silence: 0, spreading: 0.02, bookings: 99, hotline: 6, ...more,
})
const run = (n: number, of: (i: number) => Partial<MomentView> = () => ({})): MomentView[] => Array.from({ length: n }, (_, i) => moment(i, of(i)))
const opinion = (more: Partial<OpinionView> = {}): OpinionView => ({ starts_at: 600, moments: run(60, (i) => ({ heat: i })), causes: [], turns: [], shown: false, storylines: [], ...more })

describe('gauges', () => {
  it('says in a word where a gauge is going', () => {
    expect(trendOf(run(30, (i) => ({ heat: i * 2 })), 'heat')).toBe('leaps')
    expect(trendOf(run(30, (i) => ({ heat: i * 0.6 })), 'heat')).toBe('rises')
    expect(trendOf(run(30), 'heat')).toBe('holds')
    expect(trendOf(run(30, (i) => ({ trust: 60 - i * 0.2 })), 'trust')).toBe('falls')
    expect(trendOf(run(30, (i) => ({ mood: 0.6 - i * 0.05 })), 'mood')).toBe('drops')
    expect(trendOf(run(30, (i) => ({ volume: 10 + i })), 'volume')).toBe('rises')
    expect(trendOf(run(1), 'heat')).toBeNull()
  })

  it('shows a figure as people read it', () => {
    expect([shown('mood', -0.42), shown('mood', -0.001), shown('heat', 73.6), shown('spreading', 2.24)]).toEqual(['−0.42', '0.00', '74', '2.2'])
    expect([-0.6, -0.2, -0.12, 0, 0.1, 0.4].map(moodWord)).toEqual(['furious', 'upset', 'subdued', 'subdued', 'even', 'kind'])
  })
})

describe('the plot', () => {
  const span = { from: 0, to: 3600 }
  it('spans from StartEx to the next half hour, and to the last minute once it is over', () => {
    expect(spanOf(100, false)).toEqual({ from: 0, to: 1800 })
    expect(spanOf(1790, false)).toEqual({ from: 0, to: 3600 })
    expect(spanOf(4000, true)).toEqual({ from: 0, to: 4000 })
    expect(spanOf(700, true)).toEqual({ from: 0, to: 700 })
  })

  it('draws each minute at its place, and of a long run fewer, always with the last', () => {
    expect(pathOf([moment(0, { at: 0, heat: 0 }), moment(1, { at: 1800, heat: 50 }), moment(2, { at: 3600, heat: 100 })], 'heat', span, 100)).toBe('M0 100L500 50L1000 0')
    const long = run(2000, (i) => ({ heat: i === 1001 ? 99 : 40 }))
    const path = pathOf(long, 'heat', spanOf(long.at(-1)?.at ?? 0, true), 100)
    expect(path.split('L').length).toBeLessThanOrEqual(401)
    expect(path.split('L').at(-1)).toMatch(/^1000 /)
    expect(path).toContain(' 1L') // the one peak is not left out
    expect(place(-5, span)).toBe(0)
    expect(height(GAUGES.mood, 0, 1)).toBe(50)
  })

  it('chooses round scales and hours', () => {
    expect(topOf(GAUGES.volume, run(3, () => ({ volume: 321 })))).toBe(500)
    expect(topOf(GAUGES.heat, run(3))).toBe(100)
    expect(hoursOf(span, 50_400)).toEqual([0, 600, 1200, 1800, 2400, 3000, 3600])
    expect(hoursOf(span, 50_700, 4)).toEqual([600, 1500, 2400, 3300])
  })

  it('finds a minute, and thins the rows of the table', () => {
    const all = run(60)
    expect(momentAt(all, 599)).toBeUndefined()
    expect(momentAt(all, 661)?.at).toBe(660)
    expect(momentAt(all, 99_999)?.at).toBe(all.at(-1)?.at)
    expect(rowsOf(all, 12).length).toBeLessThanOrEqual(13)
    expect(rowsOf(all, 12).at(-1)).toBe(all.at(-1))
  })

  it('calls no mood better that has turned back in the last minute', () => {
    const moods = (...all: number[]): ReturnType<typeof trendOf> => trendOf(run(all.length, (i) => ({ mood: all[i]! })), 'mood')
    expect([moods(-0.34, -0.2, -0.13), moods(-0.34, -0.13, -0.17), moods(-0.1, -0.3, -0.28)]).toEqual(['leaps', 'holds', 'holds'])
  })

  it('draws 600 minutes in far less than a frame', () => {
    const all = run(600, (i) => ({ heat: i % 100 }))
    const began = performance.now()
    for (let n = 0; n < 20; n++) pathOf(all, 'heat', spanOf(40_000, true), 100)
    expect((performance.now() - began) / 20).toBeLessThan(16)
  })
})

describe('what bent the curve', () => {
  const view = sample({
    items: [item('it-1', 600), item('it-2', 900)],
    responses: [response('re-1', null, 950, { kind: 'statement', text: '我们正在核实。' }), response('re-2', null, 990)],
  })

  it('names words with their reading, blows, the outbreak and what was set by hand, in order', () => {
    const causes = [{ at: 960, effect: '', cause: 'it-2', storyline: '' }, { at: 1020, effect: '', cause: 're-1', storyline: '' }, { at: 1020, effect: 'harmful', cause: 're-1', storyline: '' }]
    const turns = [{ at: 1080, gauge: 'trust' as const, value: 40, reason: '家属直播', by: 'fay', name: '费宁', storyline: '' }]
    const marks = marksOf(view, opinion({ causes, turns }))
    expect(marks.map((m) => m.kind)).toEqual(['outbreak', 'blow', 'word', 'turn'])
    expect(marks[0]).toMatchObject({ item: { item_id: 'it-1' } })
    expect(marks[2]).toMatchObject({ effect: 'harmful', isSecondCrisis: true, response: { response_id: 're-1' } })
  })

  it('counts the elements that nobody could say for sure, of a word that held too little', () => {
    const read = { ...view.responses[0]!, assessment: { labels: [], uncertain: ['evidence', 'denial', 'facts'], evidence: [], reader_version: '' } }
    const unsure = (effect: string, violations = [{ id: 'denial', name: { zh: '', en: '' }, critical: true }]): number[] =>
      marksOf({ items: [], responses: [read], violations: violations as never }, opinion({ causes: [{ at: 1020, effect, cause: 're-1', storyline: '' }] })).flatMap((m) => (m.kind === 'word' ? [m.unsure] : []))
    expect([unsure('empty'), unsure('thin'), unsure('sound'), unsure('said')]).toEqual([[2], [2], [0], [0]])
  })

  it('has no mark for what the reader may not see, and no reading where none was told', () => {
    const marks = marksOf({ items: [], responses: view.responses }, opinion({ causes: [{ at: 960, effect: '', cause: 'it-2', storyline: '' }, { at: 1020, effect: 'said', cause: 're-1', storyline: '' }] }))
    expect(marks.map((m) => [m.kind, m.kind === 'word' && m.effect])).toEqual([['outbreak', false], ['word', '']])
  })

  it('cuts first words by their width, and bundles pins that would lie on each other', () => {
    expect(firstWords('一二三四五六', 3)).toBe('一二三…')
    expect(firstWords('  short  text ')).toBe('short text')
    const marks = marksOf(view, opinion({ causes: [{ at: 960, effect: '', cause: 'it-2', storyline: '' }, { at: 1020, effect: 'sound', cause: 're-1', storyline: '' }] }))
    expect(bundles(marks, (m) => m.at / 3600, 0.05).map((b) => b.length)).toEqual([1, 2])
  })
})

describe('setting a gauge by hand', () => {
  it('takes a number in range and a reason', () => {
    expect(checkTurn('mood', '−0.5', '愤怒')).toEqual({ value: false, reason: false })
    expect(checkTurn('mood', '2', '愤怒').value).toBe(true)
    expect(checkTurn('trust', '', ' ')).toEqual({ value: true, reason: true })
    expect(checkTurn('excitement', 'NaN', 'x').value).toBe(true)
  })

  it('knows when the story stood still', () => {
    const log = (type: string, at: number): { event_id: string; type: string; at: number; occurred_at: string } => ({ event_id: `${type}${at}`, type, at, occurred_at: '' })
    expect(pausesOf({ log: [log('ExercisePaused', 5), log('ExerciseResumed', 5), log('ExercisePaused', 5), log('ExercisePaused', 9)] })).toEqual([5, 9])
  })
})

describe('the drawn curve', () => {
  beforeEach(() => {
    i18n.global.locale.value = 'en'
    Element.prototype.scrollIntoView = (): void => undefined
  })
  const view = sample({ items: [item('it-1', 600)], responses: [response('re-1', null, 950, { kind: 'statement', text: 'We are checking.' })] })
  const causes = [{ at: 1020, effect: 'empty', cause: 're-1', storyline: '' }]
  const curve = opinion({ causes })
  const draw = (more: Partial<OpinionView> = {}): ReturnType<typeof mount> => mount(OpinionCurve, {
    attachTo: document.body, global: { plugins: [i18n] },
    props: { opinion: { ...curve, ...more }, startsAt: 50_400, hasEnded: false, marks: marksOf(view, { ...curve, ...more }), roleName: () => 'PR officer' },
  })

  it('says that it is simulated, tells who hears the page how it stands, and opens what bent it', async () => {
    const page = draw()
    expect(page.text()).toContain('never part of the score')
    expect(page.text()).toContain('Heat peaked at 59')
    expect(page.findAll('[data-test=curve-pin]')).toHaveLength(2)
    await page.findAll('[data-test=curve-pin]')[1]?.trigger('click')
    const opened = page.find('[data-mark=re-1]')
    expect(opened.find('button').attributes('aria-expanded')).toBe('true')
    expect(opened.text()).toContain('Too little')
    expect(opened.find('.words').text()).toBe('We are checking.')
    expect(document.activeElement?.closest('[data-mark=re-1]')).not.toBeNull()
  })

  it('says so where nothing has broken out', () => {
    expect(draw({ starts_at: null, moments: [] }).text()).toContain('Nothing has broken out yet')
  })
})

it('tells when a word was said, not the minute at which the curve bends', () => {
  const word = { kind: 'word', id: 'r', at: 660, effect: 'sound', response: { at: 605 }, isSecondCrisis: false }
  expect(happened(word as never)).toBe(605)
  expect(happened({ kind: 'blow', id: 'i', at: 660, item: { at: 612 } } as never)).toBe(612)
  expect(happened({ kind: 'turn', id: 't', at: 660, turn: { at: 660 } } as never)).toBe(660)
})
