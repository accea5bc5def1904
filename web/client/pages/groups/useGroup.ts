// A group's exercises, followed side by side, and one command to all of them.

import { computed, type ComputedRef, onBeforeUnmount, type Ref, ref, shallowRef } from 'vue'

import type { CommandData, CommandType } from '../../contract'
import { errorText } from '../../i18n'
import { ApiError, get, newId, post, put } from '../../live/api'
import { follow, type Followed, storyAt } from '../../live/follow'
import type { Compared, GroupShown, Outcome, TeamAdmin } from './group'

export type Shared = Extract<CommandType, 'StartExercise' | 'PauseExercise' | 'ResumeExercise' | 'ChangePace' | 'AnnounceEnd' | 'EndExercise' | 'GiveWord'>

export interface Team { readonly admin: TeamAdmin; readonly followed: Followed }

/** The last command to all, with each team's answer; a team without one has not answered. */
export interface Given {
  readonly type: Shared
  readonly data: CommandData[Shared]
  readonly commandId: string
  readonly to: readonly string[]
  readonly outcomes: readonly Outcome[]
  readonly busy: boolean
}

export interface Group {
  readonly group: Ref<GroupShown | null>
  readonly teams: Ref<readonly Team[]>
  readonly error: Ref<string>
  readonly given: Ref<Given | null>
  readonly now: Ref<number>
  readonly compared: ComputedRef<readonly Compared[]>
  load(groupId: string): Promise<void>
  nowOf(team: Team): number
  give<T extends Shared>(type: T, data: CommandData[T], to: readonly string[]): Promise<void>
  again(to: readonly string[], evenEmpty?: boolean): Promise<void>
  rename(exerciseId: string, name: string): Promise<string>
}

const CARDS_EVERY = 15_000

export function useGroup(): Group {
  const group = shallowRef<GroupShown | null>(null)
  const teams = shallowRef<readonly Team[]>([])
  const error = ref('')
  const given = shallowRef<Given | null>(null)
  const now = ref(Date.now())
  const ticking = window.setInterval(() => (now.value = Date.now()), 500)
  // Time alone changes a card too, when a limit passes.
  const asking = window.setInterval(() => {
    if (!document.hidden) teams.value.forEach((t) => void (t.followed.view.value?.clock.status === 'running' && t.followed.askCard()))
  }, CARDS_EVERY)

  const nowOf = (team: Team): number => (team.followed.view.value ? storyAt(team.followed.view.value, now.value + team.followed.offset.value) : 0)

  const compared = computed(() => teams.value.flatMap((team): Compared[] => {
    const { view, card } = team.followed
    if (view.value === null || card.value === null) return []
    // Every tenth second is often enough for states, and spares the table.
    return [{ exerciseId: team.admin.exercise_id, name: team.admin.name, view: view.value, card: card.value, now: Math.floor(nowOf(team) / 10) * 10 }]
  }))

  async function load(groupId: string): Promise<void> {
    leave()
    error.value = ''
    given.value = null
    try {
      const shown = await get<GroupShown>(`/api/groups/${encodeURIComponent(groupId)}`)
      group.value = shown
      teams.value = shown.teams.map((admin) => ({ admin, followed: follow(admin.exercise_id, admin.participant_id) }))
    } catch (e) {
      error.value = errorText(e)
    }
  }

  async function send(what: Given, to: readonly string[], evenEmpty: boolean): Promise<void> {
    given.value = { ...what, busy: true }
    const body = { command_id: what.commandId, type: what.type, data: what.data, teams: to, even_empty: evenEmpty }
    let answers: readonly Outcome[]
    try {
      answers = (await post<{ results: readonly Outcome[] }>(`/api/groups/${group.value?.group_id ?? ''}/commands`, body)).results
    } catch (e) {
      const code = e instanceof ApiError ? e.code : 'server_error'
      answers = to.map((exercise_id) => ({ exercise_id, ok: false, error: { code, message: errorText(e) } }))
    }
    const kept = what.outcomes.filter((o) => !answers.some((a) => a.exercise_id === o.exercise_id))
    given.value = { ...what, outcomes: [...kept, ...answers], busy: false }
  }

  async function give<T extends Shared>(type: T, data: CommandData[T], to: readonly string[]): Promise<void> {
    await send({ type, data, commandId: newId(), to, outcomes: [], busy: true }, to, false)
  }

  /** The same command, with the same id, to those that did not do it. */
  async function again(to: readonly string[], evenEmpty = false): Promise<void> {
    if (given.value) await send(given.value, to, evenEmpty)
  }

  async function rename(exerciseId: string, name: string): Promise<string> {
    const kept = (await put<{ name: string }>(`/api/groups/${group.value?.group_id ?? ''}/teams/${exerciseId}`, { name })).name
    teams.value = teams.value.map((t) => (t.admin.exercise_id === exerciseId ? { ...t, admin: { ...t.admin, name: kept } } : t))
    return kept
  }

  function leave(): void {
    teams.value.forEach((t) => t.followed.close())
    teams.value = []
    group.value = null
  }

  onBeforeUnmount(() => {
    window.clearInterval(ticking)
    window.clearInterval(asking)
    leave()
  })
  return { group, teams, error, given, now, compared, load, nowOf, give, again, rename }
}
