// What the clock's controls do: a higher pace asks first where it would hurry people.

import type { StaffView } from '../../contract'
import { useAct } from './act'
import { focus, openDialog } from './focus'
import { hurried } from './pace'

export function useClockActs(): { setPace: (view: StaffView, now: number, pace: number) => Promise<void> } {
  const { act } = useAct()
  async function setPace(view: StaffView, now: number, pace: number): Promise<void> {
    if (pace === view.clock.pace) return
    if (hurried(view, now, pace).length > 0) {
      focus.pace = pace
      openDialog('pace')
    } else await act('ChangePace', { pace })
  }
  return { setPace }
}
