// The glyph of each kind of inject.

import type { InjectKind } from '../../contract'
import type { IconName } from '../../ui/Icon.vue'

export const ICONS: Readonly<Record<InjectKind, IconName>> = {
  post: 'feed', call: 'phone', complaint: 'desk', message: 'chat', news: 'news', letter: 'letter', work_order: 'order',
}

/** The surface of the channels on which a kind usually comes. */
export const SURFACES: Readonly<Record<InjectKind, string>> = {
  post: 'feed', news: 'news', call: 'phone', complaint: 'desk', work_order: 'inbox', message: 'inbox', letter: 'inbox',
}
