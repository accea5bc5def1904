import { describe, expect, it } from 'vitest'

import type { TraineeView } from '../../contract'
import type { Need } from './clearance'
import { cannotRead, tongueOf } from './readers'

const EN = 'We are deeply sorry and are caring for the patient.'
const ZH = '我们深感难过，正在全力救治患者。'

describe('the language of a text', () => {
  it('is told from its letters', () => {
    expect([tongueOf(EN), tongueOf(ZH)]).toEqual(['en', 'zh-CN'])
    expect(tongueOf('我院已收到对 MRI 设备和 CT 结果的反映，正在核实。')).toBe('zh-CN')
  })
  it('is nobody’s trouble when short, or when both are there', () => {
    expect([tongueOf(''), tongueOf('OK, P-05'), tongueOf(`${EN}\n${ZH}${ZH}`)]).toEqual([null, null, null])
  })
})

it('names those who must agree and read another language, never oneself', () => {
  const seat = (participant_id: string, role_id: string): object => ({ participant_id, role_id, name: participant_id })
  const view = {
    me: { participant_id: 'amy' }, roles: [{ role_id: 'legal', stand_in: 'lead' }, { role_id: 'lead', stand_in: '' }],
    seats: [seat('amy', 'lead'), seat('he', 'lead'), seat('li', 'nurse')],
  } as unknown as TraineeView
  const needs = [{ roleId: 'legal' }, { roleId: 'lead' }] as unknown as Need[]
  expect(cannotRead(view, needs, { amy: 'en', he: 'zh-CN', li: 'zh-CN' }, 'en')).toEqual(['he'])
  expect(cannotRead(view, needs, { he: 'zh-CN' }, 'zh-CN')).toEqual([])
  expect(cannotRead(view, needs, {}, 'en')).toEqual([])
})
