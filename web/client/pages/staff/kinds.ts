// The glyph of each kind of inject.

import type { InjectKind } from '../../contract'
import type { IconName } from '../../ui/Icon.vue'

export const ICONS: Readonly<Record<InjectKind, IconName>> = {
  post: 'feed', call: 'phone', complaint: 'desk', message: 'chat', news: 'news', letter: 'letter', work_order: 'order',
}
