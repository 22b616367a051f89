import { debounce, make } from './dom.js';
import { duration, moment } from './format.js';
import { get } from './api.js';
import { serviceTag } from './colours.js';
import { waterfall } from './waterfall.js';
import { showSpan } from './span.js';

function head(id, spans) {
  const root = spans.find(span => !span.parent) ?? spans[0];
  const start = Math.min(...spans.map(span => span.start));
  const end = Math.max(...spans.map(span => span.start + span.duration));
  const services = Map.groupBy(spans, span => span.service);
  const errors = spans.filter(span => span.isError).length;
  const fact = (name, value) => make('div', { className: 'fact' }, make('small', { textContent: name }), make('strong', {}, value));
  return make('div', { className: 'trace-head' },
    make('h2', {}, serviceTag(root.service), root.name, make('a', { className: 'button', href: `/structuredlogs?trace=${id}`, textContent: 'Logs of this trace' })),
    make('div', { className: 'facts' }, fact('Started', moment(start)), fact('Duration', duration(end - start)), fact('Spans', String(spans.length)), fact('Services', String(services.size)),
      fact('Errors', make('span', { className: errors ? 'bad-text' : '', textContent: errors })), fact('Trace', make('code', { textContent: id }))),
    make('div', { className: 'services' }, [...services].map(([name, list]) => serviceTag(name, list.length))));
}

export function open(view, [id], query) {
  let picture = null;
  let isOver = false;
  get(`/api/telemetry/traces/${encodeURIComponent(id)}`).then(spans => {
    if (isOver) return;
    if (spans.length === 0) {
      view.append(make('p', { className: 'empty', textContent: 'This trace is not kept (any more).' }));
      return;
    }
    const start = Math.min(...spans.map(span => span.start));
    const names = new Map(spans.map(span => [span.id, span]));
    const find = make('input', { type: 'search', placeholder: 'Mark spans by name or service', 'aria-label': 'Mark spans', oninput: debounce(() => {
      const text = find.value.toLowerCase();
      picture.filter(span => `${span.name} ${span.service} ${span.scope}`.toLowerCase().includes(text));
    }) });
    picture = waterfall(spans, span => showSpan(id, span, start, names));
    view.append(head(id, spans), make('div', { className: 'tools' }, find), make('div', { className: 'waterfall' }, ...picture.elements));
    picture.draw();
    picture.select(query.get('span') ?? spans[0].id, !query.has('span'));
    view.querySelector('.spans').focus({ preventScroll: true });
  });
  return () => { isOver = true; picture?.end(); };
}
