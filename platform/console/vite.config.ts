import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const server = process.env.HAOCHAPING_PUBLIC_URL ?? 'http://127.0.0.1:8080';
const outDir = 'target/classes/META-INF/resources';

/** In development the citizen's addresses lead to citizen.html, as the server forwards them. */
function citizenAddresses(): Plugin {
  return {
    name: 'citizen-addresses',
    configureServer(vite) {
      vite.middlewares.use((request, _response, next) => {
        if (/^\/(r\/|h\/|q(\/|$|\?))/.test(request.url ?? '')) request.url = '/citizen.html';
        next();
      });
    },
  };
}

// Two builds, so that the citizen's page shares no chunk with the staff console and stays small.
export default defineConfig(({ mode }) => {
  const citizen = mode === 'citizen';
  return {
    base: '/',
    define: {
      __VUE_OPTIONS_API__: String(!citizen),
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [vue(), citizenAddresses()],
    build: {
      outDir,
      emptyOutDir: !citizen,
      // Old phones: what WeChat's and Android 7's browsers understand.
      target: citizen ? ['es2017', 'chrome64', 'safari11.1'] : ['es2022', 'chrome94', 'safari15.4'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      rollupOptions: { input: citizen ? 'citizen.html' : 'index.html' },
    },
    server: {
      host: '127.0.0.1',
      proxy: { '/api': server, '/b/': server },
    },
    test: { environment: 'node', include: ['src/**/*.spec.ts'] },
  };
});
