// Which boxes have words on their way, by slot. A box may be put away and come back meanwhile, while a connection is
// gone for minutes: it still knows, and sends nothing twice.

import { shallowReactive } from 'vue'

export const onTheWay = shallowReactive(new Set<string>())

/** Do `work` for a slot that has nothing on its way yet. Passes on what it throws. */
export async function dispatch(slot: string, work: () => Promise<unknown>): Promise<void> {
  onTheWay.add(slot)
  try {
    await work()
  } finally {
    onTheWay.delete(slot)
  }
}
