// A picture made for the drill: the same for the same seed, on every screen.

import { type FunctionalComponent, h } from 'vue'

import { chanceOf, oneOf } from './chance'
import type { Subject } from './media'
import { SCENES } from './scenes'
import { TINTS } from './shapes'

const SceneArt: FunctionalComponent<{ seed: string; subject: Subject; label?: string }> = ({ seed, subject, label }) => {
  const chance = chanceOf(seed)
  const tint = oneOf(TINTS, chance())
  const flip = chance() < 0.5 ? { transform: 'matrix(-1 0 0 1 320 0)' } : {}
  return h(
    'svg',
    { viewBox: '0 0 320 200', preserveAspectRatio: 'xMidYMid slice', ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }) },
    [h('g', flip, SCENES[subject](tint, chance))],
  )
}
SceneArt.props = ['seed', 'subject', 'label']

export default SceneArt
