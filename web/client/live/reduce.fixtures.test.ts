// Old snapshot + events = new snapshot, for every action and every role, with the server's own data.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { JournalEnvelope, StaffEnvelope, StaffView, TraineeEnvelope, TraineeView } from '../contract'
import { changesOwnSeat, isStaff, reduceStaff, reduceTrainee } from './reduce'

interface Fixture {
  name: string
  kind: 'staff' | 'trainee'
  before: StaffView | TraineeView
  events: JournalEnvelope[]
  after: StaffView | TraineeView
}

const folder = resolve(__dirname, '../../../tests/fixtures/sync')
const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.json')) : []

function replay(fixture: Fixture): { view: StaffView | TraineeView; resync: boolean } {
  let view = fixture.before
  const applied = new Set<string>()
  for (const e of fixture.events) {
    if (applied.has(e.event_id)) continue
    applied.add(e.event_id)
    if (changesOwnSeat(view, e)) return { view, resync: true }
    view = isStaff(view) ? reduceStaff(view, e as StaffEnvelope) : reduceTrainee(view, e as TraineeEnvelope)
  }
  return { view, resync: false }
}

describe('the sync fixtures', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(50)
  })
  it.each(files)('%s', (file) => {
    const fixture = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Fixture
    const { view, resync } = replay(fixture)
    if (!resync) expect(view).toEqual(fixture.after)
  })
})
