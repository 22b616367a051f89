const byId = id => document.getElementById(id);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
};

let resources = [];
let selected = null;

// --- theme -------------------------------------------------------------------------------------------------------

const root = document.documentElement;
if (localStorage.theme) root.dataset.theme = localStorage.theme;
byId('theme').onclick = () => {
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  localStorage.theme = root.dataset.theme = isDark ? 'light' : 'dark';
};

// --- views -------------------------------------------------------------------------------------------------------

const views = ['resources', 'logs', 'parameters'];
function show() {
  const [view, name] = location.hash.slice(1).split('/');
  const current = views.includes(view) ? view : 'resources';
  for (const id of views) byId(id).hidden = id !== current;
  for (const link of document.querySelectorAll('nav a')) link.ariaCurrent = link.dataset.view === current ? 'page' : null;
  byId('details').hidden = current !== 'resources' || selected === null;
  if (current === 'logs') follow(name ? decodeURIComponent(name) : byId('source').value || resources.find(isProcess)?.id);
  else follow(null);
}
addEventListener('hashchange', show);

function notify(text) {
  const notice = byId('notice');
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(notify.timer);
  notify.timer = setTimeout(() => { notice.hidden = true; }, 6000);
}

// --- resources ---------------------------------------------------------------------------------------------------

const isParameter = resource => resource.type === 'Parameter';
const isProcess = resource => resource.commands.some(command => command.name === 'start');

function mood({ state, health, exitCode }) {
  if (state === 'Running') return health === 'Healthy' ? 'good' : health === 'Degraded' ? 'warn' : 'busy';
  if (['Starting', 'Waiting', 'Stopping', 'Building'].includes(state)) return 'busy';
  if (['FailedToStart', 'RuntimeUnhealthy', 'ValueMissing'].includes(state)) return 'bad';
  if (['Exited', 'Finished'].includes(state)) return exitCode ? 'bad' : '';
  return '';
}

function stateWords(resource) {
  const words = resource.state === 'Running' && resource.health && resource.health !== 'Healthy' ? `Running, ${resource.health.toLowerCase()}`
    : resource.exitCode !== null ? `${resource.state} (${resource.exitCode})` : resource.state;
  return make('td', {}, make('span', { className: `state ${mood(resource)}`, textContent: words }),
    resource.reason ? make('span', { className: 'reason', textContent: resource.reason }) : null);
}

const time = text => text ? new Date(text + (text.endsWith('Z') ? '' : 'Z')).toLocaleTimeString() : '';
const links = resource => resource.links.map(link => /^https?:/.test(link.url)
  ? make('a', { href: link.url, target: '_blank', rel: 'noreferrer', textContent: link.text })
  : make('span', { textContent: link.text }));

function commandButtons(resource) {
  const buttons = resource.commands.map(command => make('button', {
    type: 'button', textContent: command.label, disabled: !command.isEnabled,
    onclick: event => { event.stopPropagation(); run(resource, command); },
  }));
  if (isProcess(resource)) {
    buttons.push(make('button', {
      type: 'button', textContent: 'Logs',
      onclick: event => { event.stopPropagation(); location.hash = `logs/${encodeURIComponent(resource.id)}`; },
    }));
  }
  return make('td', { className: 'commands' }, ...buttons.flatMap(button => [button, ' ']));
}

async function run(resource, command) {
  if (command.confirmation && !confirm(command.confirmation)) return;
  const answer = await fetch(`/api/resources/${encodeURIComponent(resource.id)}/commands/${encodeURIComponent(command.name)}`, { method: 'POST', headers: { 'X-Dashboard': '1' } });
  if (!answer.ok) notify(`${command.label} of ${resource.name}: ${(await answer.json().catch(() => ({}))).detail ?? answer.status}`);
}

// projects first: they are what one works on; children stand below their server
const order = ['Project', 'Executable', 'Container'];
function ordered(list) {
  list = list.toSorted((a, b) => (order.indexOf(a.type) + 1 || 9) - (order.indexOf(b.type) + 1 || 9));
  const names = new Set(list.map(resource => resource.name));
  const below = name => list.filter(resource => resource.parent === name).flatMap(resource => [resource, ...below(resource.name)]);
  return list.filter(resource => !names.has(resource.parent)).flatMap(resource => [resource, ...below(resource.name)]);
}

function row(resource) {
  const line = make('tr', { className: resource.parent ? 'child' : '', ariaSelected: String(resource.id === selected), onclick: () => select(resource.id) },
    make('td', {}, make('button', { className: 'name', type: 'button', textContent: resource.name }), make('span', { className: 'type', textContent: resource.type })),
    stateWords(resource),
    make('td', { textContent: time(resource.started) }),
    make('td', { textContent: resource.source ?? '' }),
    make('td', { onclick: event => event.stopPropagation() }, ...links(resource)),
    commandButtons(resource));
  return line;
}

function draw() {
  const wanted = byId('find').value.toLowerCase();
  const shown = resources.filter(resource => !isParameter(resource)
    && `${resource.name} ${resource.type} ${resource.state} ${resource.reason ?? ''}`.toLowerCase().includes(wanted));
  byId('rows').replaceChildren(...ordered(shown).map(row));
  byId('values').replaceChildren(...resources.filter(isParameter).map(resource =>
    make('tr', {}, make('td', { textContent: resource.name }), stateWords(resource), make('td', { textContent: resource.value ?? '' }))));
  const all = resources.filter(resource => !isParameter(resource) && resource.state !== 'NotStarted');
  const up = all.filter(resource => resource.state === 'Running' && resource.health === 'Healthy').length;
  byId('summary').textContent = `${up} of ${all.length} healthy`;
  drawSources();
  if (selected !== null) drawDetails();
}

byId('find').oninput = draw;

// --- details -----------------------------------------------------------------------------------------------------

function select(id) {
  selected = selected === id ? null : id;
  byId('details').hidden = selected === null;
  draw();
}

const pairs = (list, className = '') => make('dl', { className }, ...list.flatMap(([name, value]) => [make('dt', { textContent: name }), make('dd', {}, value ?? '')]));

async function drawDetails() {
  const resource = resources.find(candidate => candidate.id === selected);
  if (!resource) return;
  const answer = await fetch(`/api/resources/${encodeURIComponent(resource.id)}/environment`);
  const variables = answer.ok ? await answer.json() : [];
  if (resource.id !== selected) return;
  const parts = [
    make('header', {}, make('h1', { textContent: resource.name }), make('button', { type: 'button', textContent: 'Close', onclick: () => select(resource.id) })),
    pairs([['Id', resource.id], ['Type', resource.type], ['State', resource.state], ['Process', resource.processId], ['Started', time(resource.started)],
      ['Stopped', time(resource.stopped)], ['Source', resource.source]].filter(([, value]) => value !== null && value !== '')),
  ];
  if (resource.reports.length) parts.push(make('h2', { textContent: 'Health checks' }), pairs(resource.reports.map(report => [report.name, `${report.status} ${report.description ?? ''}`])));
  if (resource.relations.length) parts.push(make('h2', { textContent: 'Relations' }), pairs(resource.relations.map(relation => [relation.type, relation.name])));
  const referrers = resources.filter(other => other.relations.some(relation => relation.name === resource.name));
  if (referrers.length) parts.push(make('h2', { textContent: 'Referred to by' }), make('p', { textContent: [...new Set(referrers.map(other => other.name))].join(', ') }));
  if (variables.length) parts.push(make('h2', { textContent: 'Environment' }), pairs(variables.map(variable => [variable.name, variableValue(variable)]), 'variables'));
  byId('details').replaceChildren(...parts);
}

function variableValue({ value, isSecret }) {
  if (!isSecret) return value;
  return make('button', { type: 'button', title: 'Show or hide', textContent: '••••••••', onclick: event => {
    const button = event.currentTarget;
    button.textContent = button.textContent === value ? '••••••••' : value;
  } });
}

// --- console logs ------------------------------------------------------------------------------------------------

let stream = null;
let followed = null;
let lines = [];
let isPaused = false;
const mostLines = 10000;

function drawSources() {
  const processes = resources.filter(isProcess);
  const known = [...byId('source').options].map(option => option.value);
  if (processes.length === known.length && processes.every((resource, i) => resource.id === known[i])) return;
  byId('source').replaceChildren(...processes.map(resource => make('option', { value: resource.id, textContent: resource.id.startsWith(resource.name + '-') && processes.filter(p => p.name === resource.name).length > 1 ? resource.id : resource.name })));
  if (!byId('logs').hidden) show();
}

function follow(id) {
  if (id === followed) return;
  stream?.close();
  followed = id ?? null;
  lines = [];
  byId('lines').replaceChildren();
  if (!id) return;
  byId('source').value = id;
  stream = new EventSource(`/api/resources/${encodeURIComponent(id)}/logs`);
  stream.onopen = () => { lines = []; byId('lines').replaceChildren(); };
  stream.onmessage = event => append(JSON.parse(event.data));
}

const isWanted = line => line.text.toLowerCase().includes(byId('grep').value.toLowerCase())
  && (!byId('errors').checked || line.isError || /\b(fail|error|crit)\b/i.test(line.text));

const item = line => {
  const element = make('li', { className: line.isError ? 'error' : line.text.startsWith('[sys]') ? 'host' : '', textContent: line.text });
  element.dataset.number = line.number;
  return element;
};

function append(added) {
  lines.push(...added);
  if (lines.length > mostLines) lines.splice(0, lines.length - mostLines);
  if (isPaused) return;
  const list = byId('lines');
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  list.append(...added.filter(isWanted).map(item));
  while (list.childElementCount > mostLines) list.firstElementChild.remove();
  if (isAtEnd) list.scrollTop = list.scrollHeight;
}

function redraw() {
  const list = byId('lines');
  list.replaceChildren(...lines.filter(isWanted).map(item));
  list.scrollTop = list.scrollHeight;
}

byId('source').onchange = event => { location.hash = `logs/${encodeURIComponent(event.target.value)}`; };
byId('grep').oninput = redraw;
byId('errors').onchange = redraw;
byId('clear').onclick = () => { lines = []; redraw(); };
byId('pause').onclick = event => {
  isPaused = !isPaused;
  event.target.ariaPressed = String(isPaused);
  event.target.textContent = isPaused ? 'Go on' : 'Pause';
  if (!isPaused) redraw();
};
byId('download').onclick = event => {
  event.currentTarget.href = URL.createObjectURL(new Blob([lines.map(line => line.text).join('\n')], { type: 'text/plain' }));
  event.currentTarget.download = `${followed ?? 'console'}.log`;
};

// --- begin -------------------------------------------------------------------------------------------------------

const feed = new EventSource('/api/resources');
feed.onmessage = event => { resources = JSON.parse(event.data); draw(); };
feed.onerror = () => { byId('summary').textContent = 'the app host does not answer'; };
show();
