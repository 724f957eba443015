import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const server = process.env.HAOCHAPING_PUBLIC_URL ?? 'http://127.0.0.1:8080';
const outDir = 'target/classes/META-INF/resources';

/** In development the addresses without login lead to their pages, as the server forwards them. */
function citizenAddresses(): Plugin {
  return {
    name: 'citizen-addresses',
    configureServer(vite) {
      vite.middlewares.use((request, _response, next) => {
        if (/^\/(r\/|h\/|s\/|q(\/|$|\?))/.test(request.url ?? '')) request.url = '/citizen.html';
        if (/^\/t\//.test(request.url ?? '')) request.url = '/terminal.html';
        if (/^\/i\//.test(request.url ?? '')) request.url = '/inspector.html';
        next();
      });
    },
  };
}

/** What opens on phones and terminals, each page by itself. */
const light: Record<string, string> = {
  citizen: 'citizen.html',
  terminal: 'terminal.html',
  inspector: 'inspector.html',
};

// Three builds, so that light pages share no chunk with the staff console and stay small.
export default defineConfig(({ mode }) => {
  const entry = light[mode];
  return {
    base: '/',
    define: {
      __VUE_OPTIONS_API__: String(!entry),
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [vue(), citizenAddresses()],
    build: {
      outDir,
      emptyOutDir: !entry,
      // Old phones: what WeChat's and Android 7's browsers understand.
      target: entry ? ['es2017', 'chrome64', 'safari11.1'] : ['es2022', 'chrome94', 'safari15.4'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      rollupOptions: { input: entry ?? 'index.html' },
    },
    server: {
      host: '127.0.0.1',
      proxy: { '/api': server, '/b/': server },
    },
    test: { environment: 'node', include: ['src/**/*.spec.ts'] },
  };
});
