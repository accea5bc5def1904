import { createRouter, createWebHistory } from 'vue-router'

import { loadOffice } from './i18n'
import JoinPage from './pages/trainee/JoinPage.vue'

/** A page whose words come with it. */
const office = <T>(page: () => Promise<T>) => async (): Promise<T> => (await Promise.all([page(), loadOffice()]))[0]

export const router = createRouter({
  history: createWebHistory('/'),
  routes: [
    { path: '/', component: office(() => import('./pages/staff/HomePage.vue')) },
    { path: '/sign-in', component: office(() => import('./pages/staff/SignInPage.vue')) },
    { path: '/exercises/:id', component: office(() => import('./pages/staff/ConsolePage.vue')) },
    { path: '/exercises/:id/rescore', component: office(() => import('./pages/playbook/RescorePage.vue')) },
    { path: '/exercises/:id/hotwash', component: office(() => import('./pages/hotwash/HotwashPage.vue')) },
    { path: '/exercises/:id/whatif', component: office(() => import('./pages/whatif/WhatIfPage.vue')) },
    { path: '/groups/:id', component: office(() => import('./pages/groups/GroupPage.vue')) },
    { path: '/groups/:id/compare', component: office(() => import('./pages/groups/GroupPage.vue')) },
    { path: '/playbooks', component: office(() => import('./pages/playbook/PlaybooksPage.vue')) },
    { path: '/playbooks/:id', component: office(() => import('./pages/playbook/PlaybookPage.vue')) },
    { path: '/exercises/:id/evaluate', component: office(() => import('./pages/evaluator/EvaluatePage.vue')) },
    { path: '/scorecard/:id', component: office(() => import('./pages/staff/ScorecardPage.vue')) },
    { path: '/exercise/:id/mine', component: office(() => import('./pages/trainee-card/MinePage.vue')) },
    { path: '/exercises/:id/screen', component: office(() => import('./pages/screen/ScreenPage.vue')) },
    { path: '/screen/:key', component: office(() => import('./pages/screen/ScreenPage.vue')) },
    { path: '/join', component: JoinPage },
    { path: '/join/:code', component: JoinPage },
    { path: '/desk/:id', component: () => import('./pages/trainee/DeskPage.vue') },
    { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue') },
  ],
})
