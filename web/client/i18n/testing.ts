// Tests have all words at hand.

import { loadOffice } from '.'

await loadOffice()
