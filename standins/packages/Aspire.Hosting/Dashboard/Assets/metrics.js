import { debounce, make } from './dom.js';
import { quantity } from './format.js';
import { every, get } from './api.js';
import { remember } from './app.js';
import { lineKeys } from './keys.js';
import { serviceChoice } from './choices.js';
import { chart } from './chart.js';
import { frequency, isIn, lines, moments } from './series.js';
import { dimensions } from './dimensions.js';

const ranges = [[5, '5 min'], [15, '15 min'], [60, '1 hour'], [360, '6 hours'], [1440, '1 day'], [4320, '3 days']];

export function open(view, parts, query) {
  let instruments = [];
  let chosen = { scope: query.get('scope'), name: query.get('name') };
  let series = [];
  let isOver = false;
  const filter = {};
  const service = serviceChoice(query.get('service'), () => { chosen = {}; loadInstruments(); }, '');
  const range = make('select', { 'aria-label': 'Time', onchange: refresh }, ranges.map(([value, textContent]) => make('option', { value, textContent })));
  range.value = query.get('range') ?? '15';
  const find = make('input', { type: 'search', placeholder: 'Find an instrument', 'aria-label': 'Find an instrument', oninput: debounce(drawList) });
  const split = make('select', { 'aria-label': 'Split by', onchange: draw });
  const table = make('button', { type: 'button', textContent: 'Table', 'aria-pressed': 'false', onclick: () => { table.ariaPressed = String(table.ariaPressed !== 'true'); draw(); } });
  const list = make('div', { className: 'instruments' });
  const panel = make('div', { className: 'panel' });
  view.append(make('div', { className: 'tools' }, service, range, find), make('div', { className: 'columns' }, list, panel));
  lineKeys(list, 'button');

  const instrument = () => instruments.find(each => each.scope === chosen.scope && each.name === chosen.name);

  function drawList() {
    const text = find.value.toLowerCase();
    const shown = instruments.filter(each => `${each.scope} ${each.name} ${each.description}`.toLowerCase().includes(text));
    list.replaceChildren(...[...Map.groupBy(shown, each => each.scope)].map(([scope, members]) => make('section', {}, make('h3', { textContent: scope }),
      members.map(each => make('button', { type: 'button', textContent: each.name, title: each.description, 'aria-pressed': String(each === instrument()), onclick: () => { choose(each); } })))));
  }

  function choose(each) {
    chosen = { scope: each.scope, name: each.name };
    for (const name of Object.keys(filter)) delete filter[name];
    split.value = '';
    series = [];
    drawList();
    refresh();
  }

  async function loadInstruments() {
    if (!service.value) return;
    instruments = await get('/api/telemetry/instruments', { service: service.value });
    if (!instrument()) {
      const usual = instruments.find(each => each.name === 'http.server.request.duration') ?? instruments[0];
      chosen = usual ? { scope: usual.scope, name: usual.name } : {};
    }
    drawList();
    await refresh();
  }

  async function refresh() {
    if (!instrument()) return;
    remember({ service: service.value, ...chosen, range: range.value });
    const asked = chosen;
    const answer = await get('/api/telemetry/series', { service: service.value, ...chosen, minutes: range.value });
    if (isOver || asked !== chosen) return;
    series = answer;
    draw();
  }

  function draw() {
    const what = instrument();
    if (!what) return;
    const names = [...new Set(series.flatMap(each => Object.keys(each.attributes)))].sort();
    const wanted = split.value;
    split.replaceChildren(make('option', { value: '', textContent: 'all together' }), ...names.map(name => make('option', { value: name, textContent: `split by ${name}` })));
    split.value = names.includes(wanted) ? wanted : '';
    const shown = series.filter(each => isIn(each, filter));
    const times = moments(Number(range.value));
    const drawn = lines(what.kind, shown, times, split.value);
    const unit = what.kind === 'Counter' ? (what.unit.startsWith('{') ? `${what.unit.slice(1, -1)}/s` : `${what.unit}/s`) : what.unit;
    const format = value => what.kind === 'Counter' && what.unit === 'By' ? `${quantity(value, 'By')}/s` : quantity(value, unit);
    panel.replaceChildren(
      make('header', {}, make('div', {}, make('h2', { textContent: what.name }), make('p', { className: 'faint', textContent: what.description || what.scope })), split, table),
      table.ariaPressed === 'true' ? valueTable(drawn, times, format) : chart(times, drawn, format),
      what.kind === 'Histogram' && table.ariaPressed !== 'true' ? chart(times, frequency(shown, times), value => quantity(value, '/s'), 130) : '',
      dimensions(series, names, filter, draw),
      exemplars(shown, format));
  }

  const exemplars = (shown, format) => {
    const found = shown.filter(each => each.exemplar).slice(0, 12);
    return found.length === 0 ? '' : make('p', { className: 'exemplars' }, make('span', { className: 'faint', textContent: 'Measured in ' }),
      found.flatMap(({ exemplar }) => [make('a', { className: 'chip', href: `/traces/detail/${exemplar.traceId}?span=${exemplar.spanId}`, textContent: `${format(exemplar.value)} · ${exemplar.traceId.slice(0, 7)}` }), ' ']));
  };

  service.ready.then(() => { if (!isOver) loadInstruments(); });
  const end = every(5000, () => series.length || instruments.length ? refresh() : loadInstruments());
  return () => { isOver = true; end(); };
}

function valueTable(drawn, times, format) {
  const newest = times.map((time, index) => ({ time, index })).toReversed();
  return make('div', { className: 'table' }, make('table', {},
    make('thead', {}, make('tr', {}, make('th', { textContent: 'Time' }), drawn.map(line => make('th', { textContent: line.label })))),
    make('tbody', {}, newest.map(({ time, index }) => make('tr', {}, make('td', { className: 'figure', textContent: new Date(time).toLocaleTimeString() }), drawn.map(line => make('td', { className: 'figure', textContent: format(line.values[index]) })))))));
}
