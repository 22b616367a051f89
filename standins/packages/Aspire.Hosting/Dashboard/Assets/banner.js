import { byId, make } from './dom.js';
import { every, get } from './api.js';

let rules = [];
const watchers = new Set();

export function watchAlerts(watcher) {
  watchers.add(watcher);
  watcher(rules);
  return () => watchers.delete(watcher);
}

export const firing = rule => rule.broken.filter(each => each.isFiring);

/** What fires stands above every page. */
export function beginAlerts() {
  every(5000, async () => {
    rules = await get('/api/alerts');
    const burning = rules.filter(rule => firing(rule).length > 0);
    byId('banner').replaceChildren(...burning.map(rule => make('a', { href: '/alerts', className: rule.severity.toLowerCase() },
      make('strong', { textContent: rule.says }), make('span', { textContent: firing(rule).map(each => each.group).filter(Boolean).join(', ') }))));
    watchers.forEach(watcher => watcher(rules));
  });
}
