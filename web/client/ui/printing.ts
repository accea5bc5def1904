// A page on paper shows all there is: lists that draw only what is in sight ask here.

import { ref } from 'vue'

export const isPrinting = ref(false)

window.addEventListener('beforeprint', () => (isPrinting.value = true))
window.addEventListener('afterprint', () => (isPrinting.value = false))
