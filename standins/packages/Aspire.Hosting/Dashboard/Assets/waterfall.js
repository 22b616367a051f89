import { make, styled } from './dom.js';
import { duration } from './format.js';
import { hued } from './colours.js';
import { flatten } from './tree.js';

const rowHeight = 30;
const margin = 12;

/** Lines of spans over one time axis. Only what is in sight is drawn, so that ten thousand of them are no slower than ten. */
export function waterfall(spans, choose) {
  const folded = new Set();
  const start = Math.min(...spans.map(span => span.start));
  const whole = Math.max(...spans.map(span => span.start + span.duration)) - start || 1;
  let lines = [];
  let selected = null;
  let wanted = () => true;
  const sheet = make('div', { className: 'sheet' });
  const scroller = make('div', { className: 'spans', tabIndex: 0, role: 'tree', 'aria-label': 'Spans', onscroll: draw, onkeydown: keys }, sheet);
  const axis = make('div', { className: 'axis' }, [0, 0.25, 0.5, 0.75].map(part => styled(make('span', { textContent: duration(whole * part) }), { left: `${part * 100}%` })), make('span', { className: 'end', textContent: duration(whole) }));

  function row({ span, depth, children, isFolded }, index) {
    const from = (span.start - start) / whole * 100;
    const length = span.duration / whole * 100;
    const fold = make('button', { type: 'button', className: 'fold', tabIndex: -1, textContent: children ? (isFolded ? '▸' : '▾') : '', onclick: event => { event.stopPropagation(); toggle(span.id); } });
    const bar = styled(make('i', { className: 'bar' }), { left: `${from}%`, width: `${length}%` });
    const label = styled(make('span', { className: from + length > 80 ? 'time before' : 'time', textContent: duration(span.duration) }), from + length > 80 ? { right: `${100 - from}%` } : { left: `${from + length}%` });
    return styled(hued(make('div', {
      className: `span ${span.isError ? 'error' : ''} ${wanted(span) ? '' : 'faded'}`, role: 'treeitem', 'aria-selected': String(span.id === selected), 'aria-level': depth + 1, onclick: () => select(span.id),
    },
    styled(make('div', { className: 'label' }, fold, make('b', { textContent: span.service }), make('span', { textContent: span.name, title: span.name }), span.logs ? make('small', { textContent: span.logs, title: `${span.logs} logs` }) : null), { '--depth': Math.min(depth, 20) }),
    make('div', { className: 'track' }, bar, label)), span.service), { top: `${index * rowHeight}px` });
  }

  function draw() {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - margin);
    const last = Math.min(lines.length, Math.ceil((scroller.scrollTop + (scroller.clientHeight || 900)) / rowHeight) + margin);
    sheet.replaceChildren(...lines.slice(first, last).map((line, index) => row(line, first + index)));
  }

  function arrange() {
    lines = flatten(spans, folded);
    sheet.style.height = `${lines.length * rowHeight}px`;
    draw();
  }

  function toggle(id) {
    if (!folded.delete(id)) folded.add(id);
    arrange();
  }

  function select(id, isQuiet = false) {
    selected = id;
    const index = lines.findIndex(line => line.span.id === id);
    const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight / 2;
    draw();
    if (!isQuiet && index >= 0) choose(lines[index].span);
  }

  function keys(event) {
    const index = lines.findIndex(line => line.span.id === selected);
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step) select(lines[Math.max(0, Math.min(lines.length - 1, index + step))].span.id, true);
    else if (event.key === 'Home') select(lines[0].span.id, true);
    else if (event.key === 'End') select(lines.at(-1).span.id, true);
    else if (event.key === 'Enter' && index >= 0) choose(lines[index].span);
    else if (event.key === 'ArrowLeft' && index >= 0 && lines[index].children && !lines[index].isFolded) toggle(selected);
    else if (event.key === 'ArrowRight' && index >= 0 && lines[index].isFolded) toggle(selected);
    else return;
    event.preventDefault();
  }

  arrange();
  addEventListener('resize', draw);
  return {
    elements: [make('div', { className: 'axis-row' }, make('div', { className: 'label', textContent: 'Span' }), axis), scroller],
    select,
    draw,
    filter(isWanted) { wanted = isWanted; draw(); },
    end() { removeEventListener('resize', draw); },
  };
}
