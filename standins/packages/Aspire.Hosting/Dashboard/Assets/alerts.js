import { make } from './dom.js';
import { ago, number } from './format.js';
import { firing, watchAlerts } from './banner.js';

function card(rule) {
  const state = firing(rule).length > 0 ? 'firing' : rule.broken.length > 0 ? 'pending' : 'quiet';
  return make('article', { className: `alert ${state} ${rule.severity.toLowerCase()}` },
    make('header', {}, make('h2', { textContent: rule.name }), make('span', { className: 'pill', textContent: state }), make('span', { className: 'faint', textContent: rule.severity.toLowerCase() })),
    make('p', { textContent: rule.says }),
    rule.broken.length === 0 ? null : make('table', {}, make('tbody', {}, rule.broken.map(each => make('tr', {},
      make('td', { textContent: each.group ?? 'all' }), make('td', { className: 'figure', textContent: number(each.value) }),
      make('td', { textContent: `for ${ago(Date.parse(each.since))}` }), make('td', { textContent: each.isFiring ? 'firing' : 'not long enough' }))))),
    make('p', { className: 'faint' }, make('strong', { textContent: 'First look: ' }), rule.remedy),
    make('code', { textContent: rule.expression + (rule.lasts ? `  for ${rule.lasts} s` : '') }));
}

export function open(view) {
  const list = make('div', { className: 'cards' });
  view.append(make('p', { className: 'faint', textContent: 'Rules stand in the app host\'s appsettings.json, section Alerts; the published output has the same ones.' }), list);
  const order = rule => firing(rule).length > 0 ? 0 : rule.broken.length > 0 ? 1 : 2;
  return watchAlerts(rules => list.replaceChildren(...rules.toSorted((a, b) => order(a) - order(b)).map(card),
    ...rules.length === 0 ? [make('p', { className: 'empty', textContent: 'No rules.' })] : []));
}
