import { createRouter, createWebHashHistory } from 'vue-router';

/** Each page is loaded when it is first opened, so that sign-in stays quick. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', meta: { page: 'home' }, component: () => import('./home/HomePage.vue') },
    {
      path: '/cases',
      meta: { page: 'cases' },
      component: () => import('./rectification/CaseListPage.vue'),
    },
    {
      path: '/cases/:id',
      meta: { page: 'cases' },
      props: true,
      component: () => import('./rectification/CasePage.vue'),
    },
    {
      path: '/channels',
      meta: { page: 'channels' },
      component: () => import('./channel/ChannelListPage.vue'),
    },
    {
      path: '/channels/:id',
      meta: { page: 'channels' },
      props: true,
      component: () => import('./channel/ChannelPage.vue'),
    },
    {
      path: '/closings/:period(\\d{4}-\\d{2})?',
      meta: { page: 'closings' },
      props: (route) => ({ period: route.params.period || undefined }),
      component: () => import('./closing/ClosingListPage.vue'),
    },
    {
      path: '/closings/:id',
      meta: { page: 'closings' },
      props: true,
      component: () => import('./closing/ClosingPage.vue'),
    },
    {
      path: '/rankings',
      meta: { page: 'rankings' },
      component: () => import('./ranking/CountyRankingPage.vue'),
    },
    {
      path: '/tenants',
      meta: { page: 'tenants' },
      component: () => import('./tenancy/TenantsPage.vue'),
    },
    {
      path: '/plugins',
      meta: { page: 'plugins' },
      component: () => import('./plugin/PluginsPage.vue'),
    },
    { path: '/:rest(.*)*', component: () => import('./shell/MissingPage.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});
