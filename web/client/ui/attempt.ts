import { type Ref, ref } from 'vue'

import { errorText } from '../i18n'

/** What a person tries from a button: `error` says why it failed, until the next try. */
export function useAttempt(): { readonly error: Ref<string>; readonly attempt: (work: Promise<unknown>) => Promise<void> } {
  const error = ref('')
  async function attempt(work: Promise<unknown>): Promise<void> {
    error.value = ''
    try {
      await work
    } catch (e) {
      error.value = errorText(e)
    }
  }
  return { error, attempt }
}
