import { make } from './dom.js';
import { isParameter, mood, stateText, watch } from './store.js';

export function open(view) {
  const rows = make('tbody');
  view.append(make('div', { className: 'table' }, make('table', {},
    make('thead', {}, make('tr', {}, ['Name', 'State', 'Value'].map(title => make('th', { textContent: title })))), rows)));
  return watch(resources => rows.replaceChildren(...resources.filter(isParameter).map(resource => make('tr', {},
    make('td', {}, make('strong', { textContent: resource.name })),
    make('td', {}, make('span', { className: `state ${mood(resource)}`, textContent: stateText(resource) }), resource.reason ? make('small', { textContent: resource.reason }) : null),
    make('td', {}, make('code', { textContent: resource.value ?? '' }))))));
}
