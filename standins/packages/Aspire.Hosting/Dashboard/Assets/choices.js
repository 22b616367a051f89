import { make } from './dom.js';
import { get } from './api.js';

/** A choice of the services that have told anything. */
export function serviceChoice(chosen, onchange, all = 'every service') {
  const select = make('select', { 'aria-label': 'Service', onchange });
  const fill = names => {
    const value = select.value || chosen || '';
    select.replaceChildren(...(all ? [make('option', { value: '', textContent: all })] : []), ...names.map(name => make('option', { value: name, textContent: name })));
    select.value = names.includes(value) || (all && !value) ? value : all ? '' : names[0] ?? '';
  };
  fill(chosen ? [chosen] : []);
  select.ready = get('/api/telemetry/services').then(names => fill(chosen && !names.includes(chosen) ? [...names, chosen] : names));
  return select;
}
