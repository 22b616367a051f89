import { debounce, make } from './dom.js';
import { isProcess, watch } from './store.js';
import { go } from './app.js';

const mostLines = 10000;
const failureWords = /\b(fail|error|crit|exception|unhandled)\b/i;

function item(line) {
  const kind = line.isError || failureWords.test(line.text) ? 'error' : /\bwarn\b/i.test(line.text) ? 'warn' : line.text.startsWith('[sys]') ? 'host' : '';
  return make('li', { className: kind, textContent: line.text, 'data-number': line.number });
}

export function open(view, parts) {
  const wanted = parts[1] ?? null;
  let lines = [];
  let stream = null;
  let followed = null;
  let isPaused = false;
  const list = make('ol', { className: 'lines', tabIndex: 0, 'aria-label': 'Lines' });
  const source = make('select', { 'aria-label': 'Resource', onchange: () => go(`/consolelogs/resource/${encodeURIComponent(source.value)}`) });
  const grep = make('input', { type: 'search', placeholder: 'Filter lines', 'aria-label': 'Filter lines', oninput: debounce(redraw) });
  const errors = make('input', { type: 'checkbox', onchange: redraw });
  const pause = make('button', { type: 'button', textContent: 'Pause', 'aria-pressed': 'false', onclick: togglePause });
  const download = make('a', { className: 'button', textContent: 'Download', href: '#', onclick: save });
  const count = make('span', { className: 'faint' });
  view.append(make('div', { className: 'tools' }, source, grep, make('label', {}, errors, ' errors only'), pause,
    make('button', { type: 'button', textContent: 'Clear', onclick: () => { lines = []; redraw(); } }), download, count), list);

  const isWanted = line => line.text.toLowerCase().includes(grep.value.toLowerCase()) && (!errors.checked || line.isError || failureWords.test(line.text));

  const toEnd = () => list.lastElementChild?.scrollIntoView({ block: 'end' });

  function redraw() {
    list.replaceChildren(...lines.filter(isWanted).map(item));
    toEnd();
    count.textContent = `${list.childElementCount} of ${lines.length} lines`;
  }

  function append(added) {
    lines.push(...added);
    if (lines.length > mostLines) lines.splice(0, lines.length - mostLines);
    if (isPaused) return;
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    list.append(...added.filter(isWanted).map(item));
    while (list.childElementCount > mostLines) list.firstElementChild.remove();
    if (isAtEnd) toEnd();
    count.textContent = `${list.childElementCount} of ${lines.length} lines`;
  }

  function togglePause() {
    isPaused = !isPaused;
    pause.ariaPressed = String(isPaused);
    pause.textContent = isPaused ? 'Go on' : 'Pause';
    if (!isPaused) redraw();
  }

  function save() {
    const address = URL.createObjectURL(new Blob([lines.map(line => line.text).join('\n')], { type: 'text/plain' }));
    Object.assign(download, { href: address, download: `${followed}.log` });
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  function follow(id) {
    followed = id;
    source.value = id;
    stream = new EventSource(`/api/resources/${encodeURIComponent(id)}/logs`);
    stream.onopen = () => { lines = []; redraw(); };
    stream.onmessage = event => append(JSON.parse(event.data));
  }

  const unwatch = watch(resources => {
    const processes = resources.filter(isProcess);
    const several = name => processes.filter(process => process.name === name).length > 1;
    if (source.childElementCount !== processes.length) {
      source.replaceChildren(...processes.map(process => make('option', { value: process.id, textContent: several(process.name) ? process.id : process.name })));
      if (followed) source.value = followed;
    }
    if (followed === null && processes.length > 0) follow((processes.find(process => process.id === wanted || process.name === wanted) ?? processes[0]).id);
  });
  return () => { unwatch(); stream?.close(); };
}
