// HTTP JSON with the one error shape.

import type { WireError } from '../contract'

/** A refusal; screens translate by `code`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field: string | null = null,
    /** What came beside the error: every fault of a content, every reason. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}

let csrf = ''

async function send<T>(method: string, path: string, body?: unknown, again = false): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method !== 'GET') {
    if (csrf === '') csrf = (await send<{ csrf: string }>('GET', '/api/session')).csrf
    headers['X-CSRFToken'] = csrf
    headers['Content-Type'] = 'application/json'
  }
  let answer: Response
  try {
    answer = await fetch(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) })
  } catch {
    throw new ApiError('offline', 'No connection.')
  }
  const data = (await answer.json().catch(() => null)) as (T & { error?: WireError; csrf?: string }) | null
  if (!answer.ok || data === null) {
    const error = data?.error
    if (error?.code === 'csrf' && !again) {
      csrf = '' // another window of this browser got a newer one
      return send<T>(method, path, body, true)
    }
    throw new ApiError(error?.code ?? 'server_error', error?.message ?? answer.statusText, error?.field ?? null, data ?? {})
  }
  if (typeof data.csrf === 'string') csrf = data.csrf
  return data
}

export const get = <T>(path: string): Promise<T> => send<T>('GET', path)
export const post = <T>(path: string, body: unknown = {}): Promise<T> => send<T>('POST', path, body)
export const put = <T>(path: string, body: unknown): Promise<T> => send<T>('PUT', path, body)

/** An id made without crypto.randomUUID, which plain http lacks. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
