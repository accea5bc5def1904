// Of one line, card, hot wash, evaluator's desk and a trainee's own card say the same.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { expect, it } from 'vitest'

import type { Scorecard, StaffView } from '../../contract'
import { timing } from '../evaluator/situation'
import { lineState, lineWord } from '../staff/names'
import { toChange, wentWell } from '../trainee-card/mine'
import { moments } from './moments'

const { view, card } = JSON.parse(readFileSync(resolve(process.cwd(), 'tests/fixtures/played.json'), 'utf8')) as { view: StaffView; card: Scorecard }
const done = card.lines.filter((l) => l.taken !== null)

it('has lines of every kind to compare', () => {
  expect(new Set(card.lines.map((l) => l.timeliness))).toEqual(new Set(['on_time', 'late', 'past', 'rung_back', '']))
})

it('gives a response on the desk the time and the word of the line that it did', () => {
  for (const l of done) {
    const response = view.responses.find((r) => r.response_id === l.done_by)!
    expect(timing(l, response), l.action_id).toMatchObject({ taken: l.taken, approval_wait: l.approval_wait, timeliness: l.timeliness })
  }
})

it('tells in the hot wash of each line what the card says of it', () => {
  const told = moments(view, card).filter((m) => m.line !== null)
  expect(told.map((m) => [m.kind, m.line!.action_id])).toEqual([['statement', 'first_statement'], ['assessment', 'grade']])
  for (const m of told) expect([m.state, m.word], m.kind).toEqual([lineState(m.line!, card.at), lineWord(m.line!)])
  expect(told.map((m) => m.state)).toEqual(['met', 'late'])
})

it('tells a trainee of time kept where the card has no fault with the time, and only there', () => {
  const said = (all: readonly { key: string }[], keys: readonly string[]): boolean => all.some((s) => keys.includes(s.key))
  for (const l of done) {
    expect(said(wentWell(l), ['onTime']), l.action_id).toBe(l.timeliness === 'on_time')
    expect(said(toChange(l), ['late', 'rungBack']), l.action_id).toBe(l.status === 'late')
  }
})

it('says of a call that was rung back that it was, and not only that it is late', () => {
  const call = card.lines.find((l) => l.rung_back)!
  expect(lineWord(call)).toBe('staff.line.rung_back')
})
