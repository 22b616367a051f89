import { make } from './dom.js';

const mostValues = 40;

/** The attributes of an instrument with their values; what is chosen narrows the chart. */
export function dimensions(series, names, filter, changed) {
  if (names.length === 0) return '';
  return make('div', { className: 'dimensions' }, names.map(name => {
    const values = [...new Set(series.map(each => String(each.attributes[name] ?? '')))].sort();
    filter[name] ??= new Set();
    return make('fieldset', {}, make('legend', { textContent: name }), values.slice(0, mostValues).map(value => make('button', {
      type: 'button', className: 'chip', textContent: value || '(none)', 'aria-pressed': String(filter[name].has(value)),
      onclick: () => {
        if (!filter[name].delete(value)) filter[name].add(value);
        changed();
      },
    })), values.length > mostValues ? make('small', { textContent: `and ${values.length - mostValues} more` }) : null);
  }));
}
