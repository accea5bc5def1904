// How every condition of the exercise on the screen stands: for staff, told by the server once a second at most.

import { shallowRef } from 'vue'

import type { BranchesMessage, BranchView } from '../contract'
import { get } from './api'

export const branches = shallowRef<readonly BranchView[]>([])

export function takeBranches(message: BranchesMessage): void {
  branches.value = message.branches
}

/** Asked for once, when a screen opens; from then on the server tells. */
export async function askBranches(exerciseId: string, participantId: string): Promise<void> {
  try {
    takeBranches(await get<BranchesMessage>(`/api/exercises/${exerciseId}/branches?as=${encodeURIComponent(participantId)}`))
  } catch {
    // The next change brings them.
  }
}
