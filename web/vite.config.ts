import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { precompress } from './build/precompress';

// both are set by the app host; alone, the site is served beside a running platform
const gateway = process.env['GATEWAY_HTTP'] ?? 'http://localhost:8080';
const port = Number(process.env['PORT'] ?? 5173);

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/images', '/.well-known'].map((path) => [path, { target: gateway }])),
  },
  // hls.js is by far the largest part and loaded only where something plays
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 650 },
  test: { include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true, unstubGlobals: true, css: false, testTimeout: 30_000 },
});
