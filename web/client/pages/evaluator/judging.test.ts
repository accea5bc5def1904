import { mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { type Component, ref } from 'vue'

import { i18n } from '../../i18n'
import { judging } from '../staff/cardview'
import { card } from '../staff/samplecard'
import { sample } from '../staff/sampleview'
import ScoreSummary from '../staff/ScoreSummary.vue'
import TeamScore from '../staff/TeamScore.vue'
import { entriesOf } from './queue'
import QueuePanel from './QueuePanel.vue'
import { element, proposal, response } from './samples'

const CARD = card([], { unsettled: { critical: 1, uncertain: 2, ahead_of_facts: 1, unread: 3, to_review: 8 } })

it('counts findings that wait for a person, and how many of them can change a score', () => {
  expect(judging(CARD)).toEqual({ all: 12, score: 4 })
})

it('says the same on the console, the scorecard and the evaluator’s desk', () => {
  setActivePinia(createPinia())
  const view = sample({ responses: [response()] })
  const entries = ref(entriesOf(view, new Map([['re_1', proposal({ elements: [element('a', { verdict: 'uncertain' })] })]]), null))
  const desk = { state: { blind: false, key: '', choice: { filter: 'all', roleId: '', injectId: '', hardFirst: false } }, entries, list: entries, isSeen: () => false }
  const said = (of: Component, props: object): string =>
    mount(of, { props, global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } } }).get('[data-test=to-judge]').text()
  const all = [said(TeamScore, { card: CARD }), said(ScoreSummary, { card: CARD }), said(QueuePanel, { view, card: CARD, desk, exerciseId: 'x' })]
  expect(new Set(all).size).toBe(1)
  expect(all[0]).toMatch(/12.*4/)
})
