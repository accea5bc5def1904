// The letters that act on a chosen inject, in the list and in the chart alike.

import type { InjectView, StaffView } from '../../contract'
import { useAct } from './act'
import { openDialog } from './focus'

/** Takes F, H, S, E, D; false if the letter has no meaning for this inject now. */
export function useInjectKeys(): (letter: string, view: StaffView, inject: InjectView | null) => boolean {
  const { act } = useAct()
  return (letter, view, inject) => {
    const { status } = view.clock
    if (view.me.kind !== 'facilitator' || status === 'ended' || !inject) return false
    if (letter === 'd') return opened('free', inject)
    const { status: state } = inject.progress
    if (state !== 'waiting' && state !== 'held') return false
    if (letter === 'f' && status === 'running') return opened('fire', inject)
    if (letter === 's') return opened('skip', inject)
    if (letter === 'e') return opened('edit', inject)
    if (letter !== 'h') return false
    void act(state === 'waiting' ? 'HoldInject' : 'ReleaseInject', { inject_id: inject.inject_id })
    return true
  }
}

function opened(dialog: 'free' | 'fire' | 'skip' | 'edit', inject: InjectView): boolean {
  openDialog(dialog, inject.inject_id)
  return true
}
