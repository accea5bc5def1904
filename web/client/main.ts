import { createPinia } from 'pinia'
import { createApp } from 'vue'

import App from './App.vue'
import './tokens.css'
import './shared.css'
import './contrast.css'
import './paper.css'
import { i18n, lang, loadWhenOnline, loadWords } from './i18n'
import { router } from './router'
import './theme'
import { keepFocus } from './ui/focuskeeper'
import { keepTongues } from './ui/tongue'

const AT_REST = 3000 // ms after which the other language may come, too

const app = createApp(App).use(createPinia()).use(i18n).use(router)
await loadWords(lang.value)
app.mount('#app')
keepFocus()
keepTongues()
setTimeout(() => void loadWhenOnline(lang.value === 'en' ? 'zh-CN' : 'en'), AT_REST)
