import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { i18n } from '../../i18n'
import { ApiError } from '../../live/api'
import { useExercise } from '../../live/store'
import { fieldNear, insert } from './caret'
import Composer from './Composer.vue'

describe('a composer', () => {
  let store: ReturnType<typeof useExercise>
  let send: (text: string) => Promise<unknown>
  let at: VueWrapper

  function open(about?: object): VueWrapper {
    const props = { slotId: 'statement', label: 'Statement', verb: 'Publish', send: (text: string) => send(text), about }
    return mount(Composer, { props, global: { plugins: [i18n] }, attachTo: document.body })
  }
  const settled = (): Promise<unknown> => vi.waitFor(() => expect(at.find('textarea').attributes('readonly')).toBeUndefined())

  beforeEach(() => {
    setActivePinia(createPinia())
    store = useExercise()
    store.connection = 'live'
    localStorage.clear()
    document.body.innerHTML = ''
    send = async () => undefined
  })

  it('keeps the words that could not be sent, says why, and sends them at a second try', async () => {
    at = open()
    send = () => Promise.reject(new ApiError('server_error', 'no'))
    await at.find('textarea').setValue('We are caring for her.')
    await at.find('form').trigger('submit')
    await settled()
    expect(at.find('[data-test=send-failed]').text()).toContain('words are still here')
    expect(at.find('textarea').element.value).toBe('We are caring for her.')
    const sent: string[] = []
    send = async (text) => sent.push(text)
    await at.find('[data-test=send-again]').trigger('click')
    await settled()
    expect(sent).toEqual(['We are caring for her.'])
    expect(at.find('textarea').element.value).toBe('')
    expect(at.find('[data-test=send-failed]').exists()).toBe(false)
  })

  it('holds in a pause what answers the world, says so, and lets go what is among ourselves', async () => {
    store.view = { clock: { status: 'paused' } } as never
    at = open()
    await at.find('textarea').setValue('words')
    expect(at.find('[data-test=held]').exists()).toBe(true)
    expect(at.find('button[type=submit]').attributes('disabled')).toBeDefined()
    await at.setProps({ slotId: 'card:new_task' })
    await at.find('textarea').setValue('words')
    expect(at.find('[data-test=held]').exists()).toBe(false)
    expect(at.find('button[type=submit]').attributes('disabled')).toBeUndefined()
  })

  it('says of a send without a connection that it waits', async () => {
    at = open()
    let done: (v?: unknown) => void = () => undefined
    send = () => new Promise((go) => (done = go))
    await at.find('textarea').setValue('words')
    store.connection = 'offline'
    await at.find('form').trigger('submit')
    expect(at.find('[data-test=send-waits]').exists()).toBe(true)
    done()
    await settled()
    expect(at.find('[data-test=send-waits]').exists()).toBe(false)
  })

  it('empties the box that the words were in, whichever is shown by then', async () => {
    at = open()
    let done: (v?: unknown) => void = () => undefined
    send = () => new Promise((go) => (done = go))
    await at.find('textarea').setValue('words to one')
    await at.find('form').trigger('submit')
    store.setDraft('reply:b', 'words to another')
    await at.setProps({ slotId: 'reply:b' })
    expect(at.find('textarea').attributes('readonly')).toBeUndefined()
    done()
    await vi.waitFor(() => expect(store.draft('statement')).toBe(''))
    expect(store.draft('reply:b')).toBe('words to another')
    expect(at.find('[data-test=sent]').exists()).toBe(false)
  })

  it('says in the box of which words could not be sent', async () => {
    at = open()
    let fail: (e: unknown) => void = () => undefined
    send = () => new Promise((_, no) => (fail = no))
    await at.find('textarea').setValue('words to one')
    await at.find('form').trigger('submit')
    await at.setProps({ slotId: 'reply:b' })
    fail(new ApiError('server_error', 'no'))
    await at.setProps({ slotId: 'statement' })
    await settled()
    expect(at.find('[data-test=send-failed]').exists()).toBe(true)
    await at.setProps({ slotId: 'reply:b' })
    expect(at.find('[data-test=send-failed]').exists()).toBe(false)
  })

  it('sends nothing twice when it comes back while its words are on their way', async () => {
    at = open()
    let done: (v?: unknown) => void = () => undefined
    const sent: string[] = []
    send = (text) => new Promise((go) => (sent.push(text), (done = go)))
    await at.find('textarea').setValue('words')
    await at.find('form').trigger('submit')
    at.unmount()
    at = open()
    expect(at.find('textarea').attributes('readonly')).toBeDefined()
    await at.find('form').trigger('submit')
    expect(sent).toEqual(['words'])
    done()
    await settled()
    expect(at.find('textarea').element.value).toBe('')
  })

  it('shows where a draft is: away, refused and to be tried again, kept', async () => {
    at = open()
    await at.find('textarea').setValue('words')
    store.connection = 'offline'
    await at.vm.$nextTick()
    expect(at.find('[data-test=draft-trouble]').attributes('data-trouble')).toBe('offline')
    store.connection = 'live'
    store.draftTrouble = { statement: 'too_many_drafts' }
    await at.vm.$nextTick()
    const again = vi.spyOn(store, 'retryDraft')
    await at.find('[data-test=draft-retry]').trigger('click')
    expect(again).toHaveBeenCalledWith('statement')
    store.draftTrouble = {}
    store.draftSavedAt = { statement: Date.now() }
    await at.vm.$nextTick()
    expect(at.find('[data-test=draft-kept]').exists()).toBe(true)
  })

  it('tells colleagues what is written, that it is over, and of a chat nothing', async () => {
    const [tell, stop] = [vi.spyOn(store, 'tellWriting'), vi.spyOn(store, 'stopWriting')]
    at = open()
    await at.find('textarea').setValue('between us')
    expect(tell).not.toHaveBeenCalled()
    at.unmount()
    at = open({ kind: 'statement', role_id: 'pr', channel: 'site' })
    await at.find('textarea').setValue('in public')
    expect(tell).toHaveBeenCalledWith('statement', expect.objectContaining({ kind: 'statement', channel: 'site', item_id: null }))
    stop.mockClear()
    await at.find('textarea').setValue(' ')
    expect(stop).toHaveBeenCalledWith('statement')
  })

  it('takes what is at hand at the caret, and not more than there is room for', async () => {
    document.body.innerHTML = '<section data-writes><div style="display: none"><textarea data-composer="text"></textarea></div><i></i><b></b></section>'
    at = mount(Composer, { props: { slotId: 'statement', label: 'l', verb: 'v', send, most: 24 }, global: { plugins: [i18n] }, attachTo: document.querySelector('i') as Element })
    const field = at.find('textarea').element
    await at.find('textarea').setValue('We  her.')
    field.setSelectionRange(3, 3)
    const found = fieldNear(document.querySelector('b') as Element)
    expect(found).toBe(field)
    insert(field, 'care for')
    expect(store.draft('statement')).toBe('We care for her.')
    expect(field.selectionStart).toBe(11)
    insert(field, '11:40')
    expect(store.draft('statement')).toBe('We care for\n11:40 her.')
    insert(field, 'x'.repeat(50))
    expect(store.draft('statement')).toHaveLength(24)
  })
})
