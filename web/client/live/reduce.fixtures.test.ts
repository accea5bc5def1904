// Old snapshot + events = new snapshot, for every action and every role, with the server's own data.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { JournalEnvelope, StaffEnvelope, StaffView, TraineeEnvelope, TraineeView } from '../contract'
import { asksForAll, isStaff, reduceStaff, reduceTrainee } from './reduce'

type View = StaffView | TraineeView

interface Told {
  name: string
  kind: 'staff' | 'trainee'
  resync: boolean
  events: JournalEnvelope[]
}

/** What repeats itself is left out; tests/sync_fixtures.py says how. */
interface Step extends Told {
  before?: View
  changed: Partial<View>
  appended: Record<string, unknown[]>
}

interface CatchUp extends Told {
  from: number
  to: number
}

interface Fixture extends Told {
  before: View
  after: View
}

const folder = resolve(__dirname, '../../../tests/fixtures/sync')
const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.json')) : []

/** All fixtures of one viewer, with whole snapshots. */
function fixturesIn(file: string): Fixture[] {
  const { steps, catch_ups } = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as { steps: Step[]; catch_ups: CatchUp[] }
  const shots: View[] = []
  const told = steps.map((step): Fixture => {
    const before = step.before ?? shots.at(-1)
    if (!before) throw new Error(`${step.name}: the first step has no snapshot`)
    if (shots.length === 0) shots.push(before)
    const after = { ...before, ...step.changed } as View
    for (const [key, tail] of Object.entries(step.appended)) {
      Object.assign(after, { [key]: [...(before[key as keyof View] as unknown as unknown[]), ...tail] })
    }
    shots.push(after)
    return { ...step, before, after }
  })
  const late = catch_ups.map((c): Fixture => ({ ...c, before: shots[c.from + 1] as View, after: shots[c.to + 1] as View }))
  return [...told, ...late]
}

const fixtures = files.flatMap(fixturesIn)

function replay(fixture: Fixture): { view: StaffView | TraineeView; resync: boolean } {
  let view = fixture.before
  const applied = new Set<string>()
  for (const e of fixture.events) {
    if (applied.has(e.event_id)) continue
    applied.add(e.event_id)
    if (asksForAll(view, e)) return { view, resync: true }
    view = isStaff(view) ? reduceStaff(view, e as StaffEnvelope) : reduceTrainee(view, e as TraineeEnvelope)
  }
  return { view, resync: false }
}

describe('the sync fixtures', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(5)
    expect(fixtures.length).toBeGreaterThan(200)
  })
  it.each(fixtures.map((f) => [f.name, f] as const))('%s', (_name, fixture) => {
    const { view, resync } = replay(fixture)
    expect(resync).toBe(fixture.resync)
    if (!resync) expect(view).toEqual(fixture.after)
  })
})
