import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cssTarget } from './browsers';

/** The page of readers of a shared dashboard, beside the other: it is built apart, so that it stays small. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    cssTarget,
    sourcemap: false,
    rolldownOptions: { input: 'shared.html' },
  },
});
