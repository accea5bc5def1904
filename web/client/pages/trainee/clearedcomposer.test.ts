import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { TraineeView } from '../../contract'
import { i18n } from '../../i18n'
import { useExercise } from '../../live/store'
import ClearedComposer from './ClearedComposer.vue'
import { onTheWay } from './outbox'
import { place } from './place'

const step = { role_id: 'lead', deciders: ['lead'], verdict: 'approved', by: 'lead', name: 'Lead', remark: '', at: 1 }
const approved = { approval_id: 'a', role_id: 'pr', kind: 'statement', channel: 'site', item_id: null, status: 'approved', text: 'We know the batch.', steps: [step] }
const view = {
  me: { participant_id: 'me', roles: ['pr'] }, roles: [{ role_id: 'pr', stand_in: '' }, { role_id: 'lead', stand_in: '' }],
  seats: [{ participant_id: 'me', name: 'Me', role_id: 'pr' }, { participant_id: 'li', name: 'Li', role_id: 'lead' }],
  plan: { approvals: [{ rule_id: 'r', kinds: ['statement'], channels: [], roles: ['lead'], target: 1, limit: 2 }] },
  approvals: [approved], approval_lock: false, responses: [], exercise: { starts_at: 0 }, clock: { status: 'running' },
} as unknown as TraineeView

describe('a composer of what needs agreement', () => {
  let at: VueWrapper
  const open = (more: object = {}): VueWrapper => mount(ClearedComposer, {
    props: { view, kind: 'statement', roleId: 'pr', channel: 'site', slotId: 'statement', label: 'Statement', verb: 'Publish', ...more },
    global: { plugins: [i18n], stubs: { ApprovalChain: true, VersionList: true, ConfirmDialog: true } },
  })

  beforeEach(() => {
    setActivePinia(createPinia())
    onTheWay.clear()
  })

  it('publishes what was agreed to once, also at a second click', async () => {
    let done: (v: Record<string, string>) => void = () => undefined
    const given = vi.spyOn(useExercise(), 'command').mockImplementation(() => new Promise((go) => (done = go)))
    at = open()
    const button = at.find('[data-test=publish-approved]').element as HTMLButtonElement
    button.click()
    button.click()
    expect(given).toHaveBeenCalledTimes(1)
    done({ response_id: 'r1' })
    await vi.waitFor(() => expect(onTheWay.size).toBe(0))
    expect(at.find('[data-test=went-out]').text()).toContain('Published 00:00')
    await at.find('[data-test=see-it]').trigger('click')
    expect(place).toMatchObject({ tab: 'feed', post: 'r1' })
  })

  it('keeps the words when the desk goes while it asks whether to publish', async () => {
    const store = useExercise()
    store.setDraft('statement', 'We know the batch.')
    at = open({ view: { ...view, approvals: [], plan: { approvals: [] } }, ask: { title: 'Sure?', text: '' } })
    await at.find('form').trigger('submit')
    expect(onTheWay.has('statement')).toBe(true)
    at.unmount()
    await vi.waitFor(() => expect(onTheWay.size).toBe(0))
    expect(store.draft('statement')).toBe('We know the batch.')
  })
})
