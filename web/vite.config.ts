import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// set by the app host; the port of ./run.sh otherwise
const gateway = process.env['GATEWAY_HTTP'] ?? 'http://localhost:8080';
const port = Number(process.env['PORT'] ?? 5173);

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/images', '/.well-known'].map((path) => [path, { target: gateway }])),
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
