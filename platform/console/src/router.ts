import { createRouter, createWebHashHistory } from 'vue-router';

/** Each page is loaded when it is first opened, so that sign-in stays quick. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', meta: { page: 'home' }, component: () => import('./home/HomePage.vue') },
    { path: '/:rest(.*)*', component: () => import('./shell/MissingPage.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});
