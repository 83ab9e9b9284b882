import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The server answers addresses below /shared/ with the page of readers; so does the development server. */
const sharedPage: Plugin = {
  name: 'shared-page',
  configureServer: (server) => {
    server.middlewares.use((request, _response, next) => {
      if (/^\/shared\/[^/]+$/.test(request.url ?? '')) request.url = '/shared.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), sharedPage],
  server: {
    port: 5173,
    // The server answers only to its own name, so the proxy speaks in that name.
    proxy: {
      '/api': {
        target: 'http://localhost:8080',
        ws: true,
        changeOrigin: true,
        headers: { origin: 'http://localhost:8080' },
      },
    },
  },
  build: {
    outDir: 'dist',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: ['index.html', 'shared.html'] },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    // Ends what hangs; how quick a machine is says nothing about what it tests.
    testTimeout: 60_000,
  },
});
