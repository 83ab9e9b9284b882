import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { cssTarget } from './browsers';

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

/**
 * Puts the stylesheet of the page before those of its chunks, as its imports stand: it brings Mantine's styles, which
 * the chunks' own refine.
 */
const stylesInOrder: Plugin = {
  name: 'styles-in-order',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const [first, ...others] = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
      const own = others.find((link) => link.includes('/index-'));
      return first && own ? html.replace(own, '').replace(first, `${own}\n    ${first}`) : html;
    },
  },
};

export default defineConfig({
  plugins: [react(), sharedPage, stylesInOrder],
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
    cssTarget,
    sourcemap: false,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: 'index.html',
      output: {
        // What several pages need comes as one file: a browser asks a server for six files at a time, and the map
        // came in ninety. What draws the flow stays apart; a group takes along what it builds on, so React, which
        // all pages need, has to be named before it.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\//,
              priority: 2,
            },
            { name: 'flow', test: /node_modules\/(@xyflow|d3-)/, priority: 1 },
            { name: 'pages', minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    // Ends what hangs; how quick a machine is says nothing about what it tests.
    testTimeout: 60_000,
  },
});
