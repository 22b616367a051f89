import { make, styled, svg } from './dom.js';
import { clock } from './format.js';
import { hueOf } from './colours.js';

const size = { width: 920, height: 260, left: 74, right: 12, top: 12, bottom: 26 };

function niceTop(value) {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 3, 4, 5, 7.5, 10].map(step => step * power).find(top => top >= value);
}

function pathOf(values, x, y) {
  let path = '';
  let isDown = false;
  values.forEach((value, index) => {
    if (value === null) { isDown = false; return; }
    path += `${isDown ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    isDown = true;
  });
  return path;
}

/** Lines over time, with what each of them says at the pointer. */
export function chart(times, lines, format, height = size.height) {
  const all = lines.flatMap(line => line.values).filter(value => value !== null);
  const low = Math.min(0, ...all);
  const top = niceTop(Math.max(...all, 0));
  const plot = { width: size.width - size.left - size.right, height: height - size.top - size.bottom };
  const x = index => size.left + index / Math.max(1, times.length - 1) * plot.width;
  const y = value => size.top + plot.height - (value - low) / (top - low || 1) * plot.height;
  const colour = (element, line, index) => styled(element, { '--hue': lines.length <= 3 ? [255, 150, 20][index] : hueOf(line.label) });
  const cross = svg('line', { class: 'cross', y1: size.top, y2: size.top + plot.height, visibility: 'hidden' });
  const tip = make('div', { className: 'tip', hidden: true });

  const picture = svg('svg', { viewBox: `0 0 ${size.width} ${height}`, class: 'chart', role: 'img', 'aria-label': lines.map(line => `${line.label}: ${format(line.values.findLast(value => value !== null) ?? null)}`).join(', ') },
    [0, 0.25, 0.5, 0.75, 1].map(part => {
      const value = low + (top - low) * part;
      return svg('g', { class: 'grid' }, svg('line', { x1: size.left, x2: size.width - size.right, y1: y(value), y2: y(value) }), svg('text', { x: size.left - 8, y: y(value) + 4, 'text-anchor': 'end' }, format(value)));
    }),
    [0, 0.25, 0.5, 0.75, 1].map(part => svg('text', { class: 'moment', x: size.left + part * plot.width, y: height - 6, 'text-anchor': part === 0 ? 'start' : part === 1 ? 'end' : 'middle' }, clock(times[Math.round(part * (times.length - 1))], false))),
    lines.length === 1 && all.length ? colour(svg('path', { class: 'area', d: areaOf(lines[0].values, x, y, y(low)) }), lines[0], 0) : null,
    lines.map((line, index) => colour(svg('path', { class: 'series', d: pathOf(line.values, x, y) }), line, index)),
    cross);

  picture.addEventListener('pointermove', event => {
    const box = picture.getBoundingClientRect();
    const index = Math.round(((event.clientX - box.left) / box.width * size.width - size.left) / plot.width * (times.length - 1));
    if (index < 0 || index >= times.length) return;
    cross.setAttribute('x1', x(index));
    cross.setAttribute('x2', x(index));
    cross.setAttribute('visibility', 'visible');
    tip.hidden = false;
    tip.replaceChildren(make('strong', { textContent: clock(times[index], false) }), ...lines.map((line, order) => colour(make('span', {}, make('i'), `${line.label} `, make('b', { textContent: format(line.values[index]) })), line, order)));
    styled(tip, { left: `${x(index) / size.width * 100}%`, '--side': index > times.length * 0.7 ? '-105%' : '5%' });
  });
  picture.addEventListener('pointerleave', () => { tip.hidden = true; cross.setAttribute('visibility', 'hidden'); });

  return make('figure', {}, make('div', { className: 'plot' }, picture, tip, all.length ? null : make('p', { className: 'empty', textContent: 'Nothing in this time.' })),
    make('figcaption', {}, lines.map((line, index) => colour(make('span', {}, make('i'), line.label), line, index))));
}

function areaOf(values, x, y, floor) {
  const first = values.findIndex(value => value !== null);
  const last = values.findLastIndex(value => value !== null);
  return `M${x(first)} ${floor}${pathOf(values.slice(first, last + 1).map(value => value ?? 0), index => x(first + index), y).replace('M', 'L')}L${x(last)} ${floor}Z`;
}
