import { svg } from './dom.js';

// 20 by 20, one stroke
const paths = {
  resources: 'M3 5h14M3 10h14M3 15h14',
  graph: 'M5 5.5a2 2 0 1 0 0-.1M15 4.5a2 2 0 1 0 0-.1M15 14.5a2 2 0 1 0 0-.1M7 6l6-1.2M6.5 7l6.8 6.5',
  console: 'M3 4h14v12H3zM6 8l2.5 2L6 12M10.5 12.5H14',
  logs: 'M4 4h12M4 8h8M4 12h12M4 16h6',
  traces: 'M3 4h7M6 8h8M9 12h5M7 16h10',
  metrics: 'M3 16h14M4 13l4-5 3 3 5-7',
  alerts: 'M10 3a5 5 0 0 0-5 5v3.5L3.5 14h13L15 11.5V8a5 5 0 0 0-5-5zM8.3 16.5a2 2 0 0 0 3.4 0',
  parameters: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 6m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M7 14m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.5v.2M10 2.5a7.5 7.5 0 1 0 .1 0',
  Project: 'M3 6l7-3 7 3v8l-7 3-7-3zM3 6l7 3 7-3M10 9v8',
  Container: 'M3 5.5c0-3 14-3 14 0v9c0 3-14 3-14 0zM3 5.5c0 3 14 3 14 0M3 10c0 3 14 3 14 0',
  Executable: 'M4 5l5 5-5 5M10 15h6',
  other: 'M10 3l7 7-7 7-7-7z',
  start: 'M6 4l10 6-10 6z',
  stop: 'M5 5h10v10H5z',
  restart: 'M15.5 7A6.2 6.2 0 1 0 16 12M16 3v4.5h-4.5',
  close: 'M5 5l10 10M15 5L5 15',
};

export const icon = name => svg('svg', { viewBox: '0 0 20 20', class: 'glyph', 'aria-hidden': 'true' }, svg('path', { d: paths[name] ?? paths.other }));
