import { createPinia } from 'pinia'
import { createApp } from 'vue'

import App from './App.vue'
import './tokens.css'
import './shared.css'
import './contrast.css'
import './paper.css'
import { i18n } from './i18n'
import { router } from './router'
import './theme'
import { keepFocus } from './ui/focuskeeper'
import { keepTongues } from './ui/tongue'

createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
keepFocus()
keepTongues()
