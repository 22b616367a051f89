import { debounce, make, styled } from './dom.js';
import { duration, moment } from './format.js';
import { every, get } from './api.js';
import { go, remember } from './app.js';
import { lineKeys } from './keys.js';
import { serviceTag } from './colours.js';
import { serviceChoice } from './choices.js';

const lengths = [['', 'any duration'], ['100', 'over 100 ms'], ['1000', 'over 1 s'], ['10000', 'over 10 s']];

function row(trace, longest) {
  const address = `/traces/detail/${trace.traceId}`;
  return make('tr', { className: trace.errors ? 'error' : '', tabIndex: 0, 'data-id': trace.traceId, onclick: event => { if (!event.target.closest('a')) go(address); }, onkeydown: event => { if (event.key === 'Enter') go(address); } },
    make('td', { className: 'figure', textContent: moment(trace.start) }),
    make('td', {}, make('a', { href: address, tabIndex: -1, className: 'title', textContent: trace.name ?? '(its first span has not come)' }), make('small', { textContent: trace.traceId.slice(0, 7) })),
    make('td', { className: 'services' }, trace.services.map(service => serviceTag(service.name, service.spans))),
    make('td', { className: 'figure', textContent: trace.spans }),
    make('td', {}, trace.errors ? make('span', { className: 'level error', textContent: trace.errors }) : null),
    make('td', { className: 'length' }, make('span', { textContent: duration(trace.duration) }), styled(make('i'), { '--part': `${Math.max(1, Math.sqrt(trace.duration / longest) * 100)}%` })));
}

export function open(view, parts, query) {
  let traces = [];
  const service = serviceChoice(query.get('service'), restart);
  const text = make('input', { type: 'search', placeholder: 'Name, attribute value or trace id', 'aria-label': 'Filter traces', value: query.get('text') ?? '', oninput: debounce(restart, 300) });
  const longer = make('select', { 'aria-label': 'Duration', onchange: restart }, lengths.map(([value, textContent]) => make('option', { value, textContent })));
  longer.value = query.get('longerThan') ?? '';
  const errors = make('input', { type: 'checkbox', checked: query.has('errors'), onchange: restart });
  const rows = make('tbody');
  const more = make('button', { type: 'button', className: 'more', textContent: 'Older', onclick: showOlder, hidden: true });
  const empty = make('p', { className: 'empty', textContent: 'Nothing yet.', hidden: true });
  view.append(make('div', { className: 'tools' }, service, text, longer, make('label', {}, errors, ' with errors')),
    make('div', { className: 'table' }, make('table', {}, make('thead', {}, make('tr', {}, ['Started', 'Trace', 'Services', 'Spans', 'Errors', 'Duration'].map(title => make('th', { textContent: title })))), rows), empty, more));
  lineKeys(rows, 'tr');

  const filter = () => ({ service: service.value, text: text.value, longerThan: longer.value, errors: errors.checked ? 'true' : '' });
  let generation = 0;

  function draw() {
    const focused = document.activeElement?.dataset?.id;
    const longest = Math.max(...traces.map(trace => trace.duration), 1);
    rows.replaceChildren(...traces.map(trace => row(trace, longest)));
    rows.querySelector(`[data-id="${focused}"]`)?.focus();
    empty.hidden = traces.length > 0;
  }

  async function refresh() {
    const mine = generation;
    const newest = await get('/api/telemetry/traces', filter());
    if (mine !== generation) return;

    // what was loaded before stays below; a trace may have grown meanwhile
    const known = new Set(newest.map(trace => trace.traceId));
    const next = [...newest, ...traces.filter(trace => !known.has(trace.traceId))].toSorted((a, b) => b.start - a.start);
    if (JSON.stringify(next) === JSON.stringify(traces)) { empty.hidden = traces.length > 0; return; }
    more.hidden = traces.length > 0 ? more.hidden : newest.length < 100;
    traces = next;
    draw();
  }

  async function showOlder() {
    const mine = generation;
    const older = await get('/api/telemetry/traces', { ...filter(), before: traces.at(-1)?.start });
    if (mine !== generation) return;
    more.hidden = older.length < 100;
    traces = [...traces, ...older];
    draw();
  }

  function restart() {
    generation++;
    traces = [];
    remember(filter());
    refresh();
  }

  return every(2000, refresh);
}
