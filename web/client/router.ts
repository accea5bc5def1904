import { createRouter, createWebHistory } from 'vue-router'

import JoinPage from './pages/trainee/JoinPage.vue'

export const router = createRouter({
  history: createWebHistory('/'),
  routes: [
    { path: '/', component: () => import('./pages/staff/HomePage.vue') },
    { path: '/sign-in', component: () => import('./pages/staff/SignInPage.vue') },
    { path: '/exercises/:id', component: () => import('./pages/staff/ConsolePage.vue') },
    { path: '/exercises/:id/rescore', component: () => import('./pages/playbook/RescorePage.vue') },
    { path: '/exercises/:id/hotwash', component: () => import('./pages/hotwash/HotwashPage.vue') },
    { path: '/exercises/:id/whatif', component: () => import('./pages/whatif/WhatIfPage.vue') },
    { path: '/groups/:id', component: () => import('./pages/groups/GroupPage.vue') },
    { path: '/groups/:id/compare', component: () => import('./pages/groups/GroupPage.vue') },
    { path: '/playbooks', component: () => import('./pages/playbook/PlaybooksPage.vue') },
    { path: '/playbooks/:id', component: () => import('./pages/playbook/PlaybookPage.vue') },
    { path: '/exercises/:id/evaluate', component: () => import('./pages/evaluator/EvaluatePage.vue') },
    { path: '/scorecard/:id', component: () => import('./pages/staff/ScorecardPage.vue') },
    { path: '/exercise/:id/mine', component: () => import('./pages/trainee-card/MinePage.vue') },
    { path: '/exercises/:id/screen', component: () => import('./pages/screen/ScreenPage.vue') },
    { path: '/screen/:key', component: () => import('./pages/screen/ScreenPage.vue') },
    { path: '/join', component: JoinPage },
    { path: '/join/:code', component: JoinPage },
    { path: '/desk/:id', component: () => import('./pages/trainee/DeskPage.vue') },
    { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue') },
  ],
})
