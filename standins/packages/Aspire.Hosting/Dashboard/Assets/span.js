import { make } from './dom.js';
import { clock, duration, severityName, severityShort } from './format.js';
import { get } from './api.js';
import { attributePairs, section, showPane } from './pane.js';
import { serviceTag } from './colours.js';
import { showLog } from './structuredlogs.js';

const kinds = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];

const logLine = log => make('li', {}, make('button', { type: 'button', className: 'log', onclick: () => showLog(log) },
  make('span', { className: 'figure', textContent: clock(log.time) }), make('span', { className: `level ${severityName(log.severity)}`, textContent: severityShort(log.severity) }), make('span', { textContent: log.body })));

/** A span: what it says of itself, what was logged in it, and what it points to. */
export async function showSpan(traceId, span, traceStart, names) {
  const [found, logs] = await Promise.all([
    get(`/api/telemetry/traces/${traceId}/spans/${span.id}`),
    get('/api/telemetry/logs', { trace: traceId, span: span.id }),
  ]);
  const pointer = link => make('a', { href: `/traces/detail/${link.traceId}?span=${link.spanId}`, textContent: `${link.traceId.slice(0, 7)} / ${link.spanId.slice(0, 7)}` });
  showPane(serviceTag(span.service), [
    make('p', { className: `message ${span.isError ? 'error' : ''}`, textContent: span.name }),
    section('Span', [['Status', span.isError ? make('span', { className: 'state bad', textContent: span.message || 'error' }) : 'well'], ['Begins', `after ${duration(span.start - traceStart)}`],
      ['Duration', duration(span.duration)], ['Kind', kinds[span.kind]], ['Source', span.scope], ['Instance', span.instance], ['Parent', names.get(span.parent)?.name], ['Id', span.id]].filter(([, value]) => value)),
    section('Attributes', attributePairs(found.attributes), 'code'),
    logs.length ? make('section', {}, make('h3', {}, `Logs (${logs.length}) `, make('a', { href: `/structuredlogs?trace=${traceId}&span=${span.id}`, textContent: 'in the log' })), make('ul', { className: 'log-lines' }, logs.toReversed().map(logLine))) : null,
    found.events.length ? make('section', {}, make('h3', { textContent: 'Events' }), found.events.map(event => make('details', {},
      make('summary', { textContent: `${event.name} after ${duration(event.time - traceStart)}` }), make('pre', { textContent: attributePairs(event.attributes).map(([name, value]) => `${name}: ${value}`).join('\n') })))) : null,
    found.links.length ? make('section', {}, make('h3', { textContent: 'Links' }), found.links.map(pointer)) : null,
    section('Process', attributePairs(found.resource), 'code'),
  ]);
}
