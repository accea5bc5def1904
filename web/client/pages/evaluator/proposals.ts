// What the server proposes for each response: asked for when responses come, are read, or serve something else.

import { onBeforeUnmount, type Ref, shallowRef, watch } from 'vue'

import type { Proposal, StaffView } from '../../contract'
import { get } from '../../live/api'

const SOON = 500
const AGAIN_AFTER = 2000

export function useProposals(view: Ref<StaffView | null>, exerciseId: Ref<string>): Ref<ReadonlyMap<string, Proposal>> {
  const found = shallowRef<ReadonlyMap<string, Proposal>>(new Map())
  let timer = 0

  async function ask(): Promise<void> {
    const me = view.value?.me.participant_id
    const asked = exerciseId.value
    if (me === undefined) return
    try {
      const answer = await get<{ proposals: readonly Proposal[] }>(`/api/exercises/${asked}/proposals?as=${encodeURIComponent(me)}`)
      if (asked === exerciseId.value) found.value = new Map(answer.proposals.map((p) => [p.response_id, p]))
    } catch {
      later(AGAIN_AFTER)
    }
  }

  function later(after: number): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), after)
  }

  /** What proposals are made of; words of people change none. */
  const basis = (): string => (view.value?.responses ?? []).map((r) => `${r.response_id}:${r.assessment ? 1 : 0}:${r.answers.join()}`).join(';')
  watch(() => [view.value?.me.participant_id, basis()], () => later(found.value.size === 0 ? 0 : SOON), { immediate: true })
  watch(exerciseId, () => (found.value = new Map()))
  onBeforeUnmount(() => window.clearTimeout(timer))
  return found
}
