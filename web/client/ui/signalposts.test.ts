import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'

import type { SignalLine, SignalPost } from '../contract'
import { i18n } from '../i18n'
import SignalPosts from './SignalPosts.vue'

const post = (more: Partial<SignalPost>): SignalPost => ({ item_id: 'p', title: { zh: '陪闺蜜打针', en: 'A jab with a friend' }, signal: 'weak', at: 120, flagged_at: null, flagged_by: [], ...more })
const shown = (...posts: SignalPost[]): ReturnType<typeof mount> =>
  mount(SignalPosts, { props: { signals: { posts } as unknown as SignalLine, startsAt: 14 * 3600, roleName: (id: string) => id.toUpperCase() }, global: { plugins: [i18n] } })

it('names each post, when it came, and who flagged it; what was missed stands out', () => {
  const rows = shown(post({}), post({ item_id: 'q', flagged_at: 240, flagged_by: ['nurse', 'pr'] }), post({ item_id: 'r', signal: 'false_alarm' })).findAll('li')
  expect(rows.map((r) => r.findAll('span').map((s) => s.text()).join(' | '))).toEqual([
    '14:02 · Weak signal | A jab with a friend | nobody flagged it',
    '14:02 · Weak signal | A jab with a friend | flagged 14:04 by NURSE, PR',
    '14:02 · False alarm | A jab with a friend | nobody flagged it',
  ])
  expect(rows.map((r) => r.classes('slip'))).toEqual([true, false, false])
})

it('is not there without posts', () => expect(shown().find('[data-test=signal-posts]').exists()).toBe(false))
