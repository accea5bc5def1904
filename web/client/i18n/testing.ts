// Tests have all words at hand.

import { loadOffice, loadWords } from '.'

await Promise.all([loadWords('zh-CN'), loadWords('en'), loadOffice()])
