// The resources as the host last told them.
let resources = [];
let isConnected = true;
const watchers = new Set();
const tell = () => watchers.forEach(watcher => watcher(resources));

export const current = () => resources;
export const connected = () => isConnected;

export function watch(watcher) {
  watchers.add(watcher);
  if (resources.length) watcher(resources);
  return () => watchers.delete(watcher);
}

export function begin() {
  const feed = new EventSource('/api/resources');
  feed.onmessage = event => { resources = JSON.parse(event.data); isConnected = true; tell(); };
  feed.onerror = () => { isConnected = false; tell(); };
}

export const isParameter = resource => resource.type === 'Parameter';
export const isProcess = resource => resource.commands.some(each => each.name === 'start');

/** good, busy, warn, bad or nothing. */
export function mood({ state, health, exitCode }) {
  if (state === 'Running') return health === 'Healthy' ? 'good' : health === 'Degraded' ? 'warn' : 'busy';
  if (['Starting', 'Waiting', 'Stopping', 'Building'].includes(state)) return 'busy';
  if (['FailedToStart', 'RuntimeUnhealthy', 'ValueMissing'].includes(state)) return 'bad';
  if (['Exited', 'Finished'].includes(state)) return exitCode ? 'bad' : '';
  return '';
}

export function stateText(resource) {
  if (resource.state === 'Running' && resource.health && resource.health !== 'Healthy') return `Running, ${resource.health.toLowerCase()}`;
  return resource.exitCode !== null ? `${resource.state} (${resource.exitCode})` : resource.state;
}
