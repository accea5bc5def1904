// Parts of a page that come when they are first wanted. A lost packet must not cost the part: it is asked for again.

import { type Component, defineAsyncComponent } from 'vue'

const TRIES = 8
const WAIT = 500 // ms, doubled after each try: two minutes in all

export const later = (load: () => Promise<Component | { default: Component }>): Component =>
  defineAsyncComponent({
    loader: load as () => Promise<Component>,
    delay: 0,
    onError: (_error, retry, fail, attempt) => {
      if (attempt > TRIES) fail()
      else setTimeout(retry, WAIT * 2 ** (attempt - 1))
    },
  })
