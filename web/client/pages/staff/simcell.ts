// Who may do what beside looking on: the simulated world is played by facilitators and role-players.

import type { ParticipantKind } from '../../contract'

interface Me { readonly me: { readonly kind: ParticipantKind } }

export const playsWorld = (v: Me): boolean => v.me.kind === 'facilitator' || v.me.kind === 'simcell'

/** Notes and ratings. */
export const judges = (v: Me): boolean => v.me.kind === 'facilitator' || v.me.kind === 'evaluator'
