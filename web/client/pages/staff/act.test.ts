import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'

import { useExercise } from '../../live/store'
import { useAct } from './act'

it('gives a command once, also at a second click, and again when it is over', async () => {
  setActivePinia(createPinia())
  let done: (v: Record<string, string>) => void = () => undefined
  const given = vi.spyOn(useExercise(), 'command').mockImplementation(() => new Promise((go) => (done = go)))
  const { act } = useAct()
  const clicks = [act('PinNote', { about: '', text: 'Look' }), act('PinNote', { about: '', text: 'Look' })]
  void act('PinNote', { about: '', text: 'Look there' })
  expect(given).toHaveBeenCalledTimes(2)
  done({})
  given.mockResolvedValue({})
  void clicks
  await act('PinNote', { about: '', text: 'Look here' })
  await act('PinNote', { about: '', text: 'Look here' })
  expect(given).toHaveBeenCalledTimes(4)
})
