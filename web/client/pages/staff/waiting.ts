// Who is waited for: texts before their approvers, questions to the world outside, and who knows what by now.

import type { ApprovalStepView, ApprovalView, AskView, StaffFactView, StaffView } from '../../contract'

export interface Watched {
  readonly approval: ApprovalView
  /** The agreements still to be given; none once it is settled. */
  readonly open: readonly ApprovalStepView[]
  readonly since: number
}

/** Requests: those that wait first, the longest first; then the settled ones, the newest first. */
export function watched(v: Pick<StaffView, 'approvals'>): readonly Watched[] {
  const all = v.approvals.map((approval): Watched => ({
    approval, since: approval.at,
    open: approval.status === 'waiting' ? approval.steps.filter((s) => s.verdict === 'waiting') : [],
  }))
  const waits = (w: Watched): boolean => w.approval.status === 'waiting'
  return [...all.filter(waits).sort((a, b) => a.since - b.since), ...all.filter((w) => !waits(w)).reverse()]
}

export const openAsks = (v: Pick<StaffView, 'asks'>): readonly AskView[] => v.asks.filter((a) => a.answered_at === null)

/** Story time at which the scenario answers by itself; null: only a hand does. */
export function answersItselfAt(v: Pick<StaffView, 'all_facts'>, ask: AskView): number | null {
  const fact = v.all_facts.find((f) => f.fact_id === ask.fact_id)
  return fact && fact.delay !== null ? ask.at + fact.delay : null
}

export interface Knowledge {
  readonly fact: StaffFactView
  /** When it came onto everybody's sheet; null: not yet, or never. */
  readonly released: number | null
  /** Who was told on asking, and when. */
  readonly told: readonly { readonly name: string; readonly at: number }[]
  /** Asked and not answered yet. */
  readonly asking: readonly string[]
  /** Lines of chat with which it was passed on: to a role, or ("") to all. */
  readonly passed: readonly { readonly by: string; readonly to: string; readonly at: number }[]
}

/** Each fact of the scenario with who knows it by now. */
export function knowledge(v: Pick<StaffView, 'all_facts' | 'facts' | 'asks' | 'chat'>): readonly Knowledge[] {
  return v.all_facts.map((fact) => {
    const asked = v.asks.filter((a) => a.fact_id === fact.fact_id)
    const ids = asked.map((a) => a.ask_id)
    return {
      fact,
      released: v.facts.find((f) => f.fact_id === fact.fact_id)?.released_at ?? null,
      told: asked.filter((a) => a.answered_at !== null).map((a) => ({ name: a.name, at: a.answered_at ?? 0 })),
      asking: asked.filter((a) => a.answered_at === null).map((a) => a.name),
      passed: v.chat.filter((c) => ids.includes(c.ask_id)).map((c) => ({ by: c.name, to: c.to_role, at: c.at })),
    }
  })
}
