// Coefficients as they are read: two places, the interval in brackets.

import type { Figure } from '../../contract'

const two = (n: number): string => n.toFixed(2).replace(/^-(0\.00)$/, '$1').replace('-', '−')

/** "0.68 [0.51, 0.85]"; without an interval the value alone. */
export const figure = (f: Figure): string => (f.low === null || f.high === null ? two(f.value) : `${two(f.value)} [${two(f.low)}, ${two(f.high)}]`)

/** "87 %" of 0.867. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
