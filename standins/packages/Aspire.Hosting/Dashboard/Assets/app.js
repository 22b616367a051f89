import { byId, make } from './dom.js';
import { icon } from './icons.js';
import { begin, connected, isParameter, watch } from './store.js';
import { closePane } from './pane.js';
import { beginKeys } from './keys.js';
import { beginAlerts } from './banner.js';

const pages = [
  { path: '/', name: 'Resources', icon: 'resources', module: 'resources', key: '1' },
  { path: '/graph', name: 'Graph', icon: 'graph', module: 'graph', key: '2' },
  { path: '/consolelogs', name: 'Console', icon: 'console', module: 'consolelogs', key: '3' },
  { path: '/structuredlogs', name: 'Logs', icon: 'logs', module: 'structuredlogs', key: '4' },
  { path: '/traces', name: 'Traces', icon: 'traces', module: 'traces', key: '5' },
  { path: '/metrics', name: 'Metrics', icon: 'metrics', module: 'metrics', key: '6' },
  { path: '/alerts', name: 'Alerts', icon: 'alerts', module: 'alerts', key: '7' },
  { path: '/parameters', name: 'Parameters', icon: 'parameters', module: 'parameters', key: '8' },
];
const detail = { path: '/traces/detail', name: 'Trace', module: 'trace', parent: '/traces' };

let leave = null;
let shown = null;

const pageOf = path => path.startsWith(detail.path) ? detail
  : pages.find(page => page.path === path || (page.path !== '/' && path.startsWith(`${page.path}/`))) ?? pages[0];

async function show() {
  const page = pageOf(location.pathname);
  const address = location.pathname + location.search;
  shown = address;
  const module = await import(`/assets/${page.module}.js`);
  if (shown !== address) return;
  leave?.();
  closePane();
  byId('title').textContent = page.name;
  document.title = `${page.name} · ${document.querySelector('.application').textContent}`;
  for (const link of document.querySelectorAll('#nav a')) link.ariaCurrent = link.pathname === (page.parent ?? page.path) ? 'page' : null;
  const view = byId('view');
  view.className = page.module;
  view.replaceChildren();
  const parts = location.pathname.slice(page.path.length).split('/').filter(Boolean).map(decodeURIComponent);
  leave = module.open(view, parts, new URLSearchParams(location.search)) ?? null;
}

export function go(address) {
  history.pushState(null, '', address);
  show();
}

/** Filters live in the address, so that a link or a reload brings them back. */
export function remember(values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  history.replaceState(null, '', query.size ? `${location.pathname}?${query}` : location.pathname);
  shown = location.pathname + location.search;
}

addEventListener('popstate', show);
addEventListener('click', event => {
  const link = event.target.closest?.('a');
  if (!link || link.origin !== location.origin || link.target || link.download || link.hash || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.pathname + link.search);
});

const root = document.documentElement;
if (localStorage.theme) root.dataset.theme = localStorage.theme;
byId('theme').append(icon('theme'));
byId('theme').onclick = () => {
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  localStorage.theme = root.dataset.theme = isDark ? 'light' : 'dark';
};

byId('nav').append(
  make('img', { src: '/assets/icon.svg', alt: '', width: 30, height: 30 }),
  ...pages.map(page => make('a', { href: page.path, title: `${page.name} (${page.key})` }, icon(page.icon), make('span', { textContent: page.name }))));

watch(resources => {
  const all = resources.filter(resource => !isParameter(resource) && resource.state !== 'NotStarted');
  const well = all.filter(resource => resource.state === 'Running' && resource.health === 'Healthy').length;
  const summary = byId('summary');
  summary.textContent = connected() ? `${well} of ${all.length} healthy` : 'the app host does not answer';
  summary.className = !connected() ? 'bad' : well === all.length ? 'good' : 'busy';
});

beginKeys(pages, go);
beginAlerts();
begin();
show();
