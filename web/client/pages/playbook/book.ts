// One playbook in the editor: what is saved, what is being written, and the way between them. What is not saved is kept in
// this browser, so that closing the window loses nothing.

import { computed, type ComputedRef, reactive, type Ref, ref, watch } from 'vue'

import { errorText } from '../../i18n'
import { ApiError, get, post, put } from '../../live/api'
import { changes, copyOf, merged, same } from './edit'
import type { Book, Fault, Parts, PhrasePart } from './playbook'

const PREFIX = 'yanlian:playbook:'
interface Kept { readonly revision: number; readonly base: Parts; readonly parts: Parts }

export interface Editor {
  readonly book: Ref<Book | null>
  readonly parts: Ref<Parts | null>
  readonly dirty: ComputedRef<number>
  readonly editable: ComputedRef<boolean>
  /** Keys of fields that hold no time or number; saving waits for them. */
  readonly bad: Set<string>
  readonly faults: Ref<readonly Fault[]>
  readonly error: Ref<string>
  readonly busy: Ref<boolean>
  /** Somebody else's save was taken in: paths where both had changed the same. */
  readonly clashes: Ref<readonly string[] | null>
  load(id: string, version?: number): Promise<void>
  save(): Promise<boolean>
  take(call: () => Promise<Book>): Promise<boolean>
  undo(): void
  setRule(ruleId: string, name: string, note: string): Promise<boolean>
  setPhrase(suggestionId: string, phrase: PhrasePart | null): Promise<boolean>
  publish(note: string): Promise<boolean>
}

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function keep(key: string, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, JSON.stringify(kept))
  } catch {
    // A full or forbidden store: what is written lives as long as the page.
  }
}

export function useBook(): Editor {
  const book = ref<Book | null>(null)
  const parts = ref<Parts | null>(null)
  const faults = ref<readonly Fault[]>([])
  const error = ref('')
  const busy = ref(false)
  const clashes = ref<readonly string[] | null>(null)
  const bad = reactive(new Set<string>())
  const editable = computed(() => book.value?.version?.status === 'draft' && book.value.ref === book.value.versions[0]?.ref)
  const dirty = computed(() => (book.value && parts.value && editable.value ? changes(book.value.parts, parts.value) : 0))
  const path = (rest: string): string => `/api/playbooks/${book.value?.playbook_id ?? ''}${rest}`
  const revision = (): number => book.value?.version?.revision ?? 0

  watch([parts, book], () => {
    if (!book.value || !parts.value || !editable.value) return
    const unsaved = dirty.value > 0 ? { revision: revision(), base: book.value.parts, parts: parts.value } : null
    keep(book.value.ref, unsaved)
  }, { deep: true })

  /** Show what the server has; what was being written is put on top of it. */
  function show(now: Book, base: Parts | null, mine: Parts | null): void {
    const joined = base && mine ? merged(base, mine, now.parts) : null
    parts.value = joined ? joined.parts : copyOf(now.parts)
    clashes.value = joined && base && !same(base, now.parts) ? joined.clashes : null
    book.value = now
    bad.clear()
  }

  async function load(id: string, version?: number): Promise<void> {
    error.value = ''
    try {
      const now = await get<Book>(`/api/playbooks/${id}${version ? `?version=${version}` : ''}`)
      const kept = readKept(now.ref)
      show(now, kept?.base ?? null, kept?.parts ?? null)
    } catch (e) {
      error.value = errorText(e)
    }
  }

  /** A change on the server; afterwards its answer is shown with what is not saved yet on top. */
  async function take(call: () => Promise<Book>): Promise<boolean> {
    busy.value = true
    error.value = ''
    faults.value = []
    try {
      const [base, mine] = [book.value?.parts ?? null, parts.value]
      const same_ref = book.value?.ref
      const now = await call()
      show(now, now.ref === same_ref ? base : null, now.ref === same_ref ? mine : null)
      return true
    } catch (e) {
      error.value = errorText(e)
      if (e instanceof ApiError && e.code === 'stale_save') await takeIn()
      if (e instanceof ApiError && Array.isArray(e.details.faults)) faults.value = e.details.faults as Fault[]
      return false
    } finally {
      busy.value = false
    }
  }

  /** Somebody else saved: their version below, what was written here on top, to be looked over and saved again. */
  async function takeIn(): Promise<void> {
    const [base, mine] = [book.value?.parts ?? null, parts.value]
    show(await get<Book>(path('')), base, mine)
    clashes.value ??= []
  }

  async function save(): Promise<boolean> {
    if (bad.size > 0 || !editable.value || !parts.value) return false
    const sent = copyOf(parts.value)
    const done = await take(async () => {
      const now = await put<Book>(path('/draft'), { revision: revision(), parts: sent })
      if (same(parts.value, sent)) parts.value = copyOf(now.parts) // the server trims
      return now
    })
    if (done) clashes.value = null
    return done
  }

  function undo(): void {
    if (book.value) parts.value = copyOf(book.value.parts)
    faults.value = []
    clashes.value = null
    bad.clear()
  }

  const setRule = (ruleId: string, name: string, note: string): Promise<boolean> =>
    take(() => post<Book>(path(`/rules/${ruleId}`), { revision: revision(), name, note }))
  const setPhrase = (suggestionId: string, phrase: PhrasePart | null): Promise<boolean> =>
    take(() => post<Book>(path(`/suggestions/${suggestionId}`), { revision: revision(), phrase }))
  const publish = (note: string): Promise<boolean> => take(() => post<Book>(path('/publish'), { revision: revision(), note }))

  return { book, parts, dirty, editable, bad, faults, error, busy, clashes, load, save, take, undo, setRule, setPhrase, publish }
}
