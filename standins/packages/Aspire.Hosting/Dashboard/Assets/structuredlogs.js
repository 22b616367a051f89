import { debounce, make } from './dom.js';
import { clock, moment, severities, severityName, severityShort } from './format.js';
import { every, get } from './api.js';
import { remember } from './app.js';
import { lineKeys } from './keys.js';
import { attributePairs, section, showPane } from './pane.js';
import { serviceTag } from './colours.js';
import { serviceChoice } from './choices.js';

const mostRows = 2000;
const ranges = [['', 'any time'], ['15', 'last 15 min'], ['60', 'last hour'], ['1440', 'last day']];

export const traceLink = log => log.traceId
  ? make('a', { href: `/traces/detail/${log.traceId}${log.spanId ? `?span=${log.spanId}` : ''}`, className: 'trace-link', textContent: log.traceId.slice(0, 7), title: 'The span that said this', onclick: event => event.stopPropagation() })
  : null;

export function showLog(log, closed) {
  const { 'exception.stacktrace': stack, ...attributes } = log.attributes;
  showPane(serviceTag(log.service), [
    make('p', { className: `message ${severityName(log.severity)}`, textContent: log.body }),
    section('Record', [['Time', moment(log.time)], ['Level', severityName(log.severity)], ['Category', log.scope], ['Event', log.event], ['Instance', log.instance],
      ['Trace', traceLink(log)], ['Logs of the trace', log.traceId ? make('a', { href: `/structuredlogs?trace=${log.traceId}`, textContent: 'show' }) : null]].filter(([, value]) => value)),
    section('Attributes', attributePairs(attributes), 'code'),
    stack ? make('section', {}, make('h3', { textContent: 'Exception' }), make('pre', { textContent: stack })) : null,
  ], closed);
}

function row(log) {
  const line = make('tr', { className: severityName(log.severity), tabIndex: 0 },
    make('td', { className: 'figure', title: moment(log.time), textContent: clock(log.time) }),
    make('td', {}, serviceTag(log.service)),
    make('td', {}, make('span', { className: `level ${severityName(log.severity)}`, textContent: severityShort(log.severity) })),
    make('td', { className: 'text' }, log.body, make('small', { textContent: log.scope })),
    make('td', {}, traceLink(log)));
  line.log = log;
  return line;
}

export function open(view, parts, query) {
  const fixed = { trace: query.get('trace'), span: query.get('span') };
  const service = serviceChoice(query.get('service'), restart);
  const level = make('select', { 'aria-label': 'Level', onchange: restart }, severities.toReversed().map(([value, name]) => make('option', { value, textContent: value === 0 ? 'every level' : `${name} and worse` })));
  level.value = query.get('level') ?? '0';
  const range = make('select', { 'aria-label': 'Time', onchange: restart }, ranges.map(([value, textContent]) => make('option', { value, textContent })));
  range.value = query.get('range') ?? '';
  const text = make('input', { type: 'search', placeholder: 'Words, or attribute=value', 'aria-label': 'Filter logs', value: query.get('text') ?? '', oninput: debounce(restart) });
  const pause = make('button', { type: 'button', textContent: 'Pause', 'aria-pressed': 'false', onclick: () => {
    const isPaused = pause.ariaPressed !== 'true';
    pause.ariaPressed = String(isPaused);
    pause.textContent = isPaused ? 'Go on' : 'Pause';
  } });
  const older = make('button', { type: 'button', className: 'more', textContent: 'Older', onclick: showOlder });
  const rows = make('tbody');
  const empty = make('p', { className: 'empty', textContent: 'Nothing yet.', hidden: true });
  view.append(
    make('div', { className: 'tools' }, service, level, range, text, fixed.trace
      ? make('a', { className: 'chip', href: '/structuredlogs', title: 'All traces', textContent: `${fixed.span ? 'span' : 'trace'} ${(fixed.span ?? fixed.trace).slice(0, 7)} ✕` }) : null, pause),
    make('div', { className: 'table' }, make('table', {}, make('thead', {}, make('tr', {}, ['Time', 'Service', 'Level', 'Message', 'Trace'].map(title => make('th', { textContent: title })))), rows), empty, older));
  rows.onclick = event => choose(event.target.closest('tr'));
  rows.onkeydown = event => { if (event.key === 'Enter' && event.target.log) choose(event.target); };
  lineKeys(rows, 'tr');

  function choose(line) {
    for (const each of rows.querySelectorAll('[aria-selected="true"]')) each.ariaSelected = null;
    line.ariaSelected = 'true';
    showLog(line.log, () => { line.ariaSelected = null; });
  }

  const filter = () => ({
    ...fixed, service: service.value, level: level.value, text: text.value, since: range.value ? Math.floor(Date.now() - range.value * 60_000) : null,
  });
  let generation = 0;

  async function load(bound, add) {
    const mine = generation;
    const logs = await get('/api/telemetry/logs', { ...filter(), ...bound });
    if (mine !== generation) return;
    add(logs.map(row));
    while (bound.before === undefined && rows.childElementCount > mostRows) rows.lastElementChild.remove();
    older.hidden = bound.after === undefined ? logs.length < 200 : older.hidden;
    empty.hidden = rows.childElementCount > 0;
  }

  const refresh = () => {
    if (pause.ariaPressed === 'true') return null;
    const newest = rows.firstElementChild?.log.position;
    return load(newest ? { after: newest } : {}, added => rows.prepend(...added));
  };

  function restart() {
    generation++;
    rows.replaceChildren();
    remember({ ...fixed, service: service.value, level: level.value === '0' ? '' : level.value, range: range.value, text: text.value });
    refresh();
  }

  function showOlder() {
    load({ before: rows.lastElementChild?.log.position }, added => rows.append(...added));
  }

  return every(1500, refresh);
}
