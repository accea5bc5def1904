import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'

import type { TraineeView } from '../contract'
import { useExercise } from '../live/store'
import { type Halting, useHalting } from './halting'

let store: ReturnType<typeof useExercise>
let at: Halting
const given: string[] = []
const show = (clock: object): void => void (store.view = { me: { name: 'Li', participant_id: 'li' }, clock } as unknown as TraineeView)
const stopped = (more: object = {}): void => show({ status: 'paused', pause_cause: 'stop', pause_by: 'Li', pause_note: '', ...more })

beforeEach(() => {
  setActivePinia(createPinia())
  store = useExercise()
  given.length = 0
  vi.spyOn(store, 'command').mockImplementation((type) => {
    given.push(type)
    return Promise.resolve({})
  })
  at = useHalting()
})

it('stops a story that runs at the first press, and once', async () => {
  show({ status: 'running' })
  at.press('stop')
  at.press('stop')
  await Promise.resolve()
  expect([given, at.asking.value]).toEqual([['StopExercise'], ''])
  stopped()
  at.press('stop')
  expect([given, at.asking.value, at.isMine.value]).toEqual([['StopExercise'], '', true])
})

it('halts before it asks whether something real has happened', async () => {
  show({ status: 'running' })
  at.press('real')
  expect([given, at.asking.value]).toEqual([['StopExercise'], 'real'])
  await at.halt('Fire')
  expect(given).toEqual(['StopExercise', 'DeclareRealEmergency'])
})

it('asks first where the clock stands already', () => {
  show({ status: 'paused', pause_cause: 'facilitator', pause_by: 'Fay', pause_note: '' })
  at.press('stop')
  expect([given, at.asking.value]).toEqual([[], 'stop'])
})

it('offers the way back for some seconds, to nobody else', async () => {
  show({ status: 'running' })
  at.press('stop')
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve() // no timer: a test beside may hold the clock
  store.now = Date.now()
  stopped()
  expect(at.slipLeft.value).toBe(20)
  store.now = Date.now() + 21_000
  expect([at.slipLeft.value, at.isMine.value]).toEqual([0, true])
  stopped({ pause_by: 'Xu' })
  expect(at.isMine.value).toBe(false)
  stopped({ pause_note: 'Ill' })
  expect(at.isMine.value).toBe(false)
})
