import { debounce, make, notify } from './dom.js';
import { clock } from './format.js';
import { icon } from './icons.js';
import { command } from './api.js';
import { isParameter, isProcess, mood, stateText, watch } from './store.js';
import { remember } from './app.js';
import { lineKeys } from './keys.js';
import { serviceTag } from './colours.js';
import { drawDetails } from './details.js';

export const stateMark = resource => make('span', { className: `state ${mood(resource)}`, textContent: stateText(resource) });

export const links = resource => resource.links.map(link => /^https?:/.test(link.url)
  ? make('a', { href: link.url, target: '_blank', rel: 'noreferrer', textContent: link.text })
  : make('span', { className: 'faint', textContent: link.text }));

async function run(resource, wanted) {
  if (wanted.confirmation && !confirm(wanted.confirmation)) return;
  try {
    await command(resource.id, wanted.name);
  } catch (failure) {
    notify(`${wanted.label} of ${resource.name}: ${failure.message}`);
  }
}

const withIcon = ['start', 'stop', 'restart'];

export const commandButtons = resource => resource.commands.map(each => make('button', {
  type: 'button', disabled: !each.isEnabled, className: withIcon.includes(each.name) ? 'icon' : '',
  title: `${each.label} ${resource.name}`, 'aria-label': `${each.label} ${resource.name}`,
  onclick: event => { event.stopPropagation(); run(resource, each); },
}, withIcon.includes(each.name) ? icon(each.name) : each.label));

// projects first: they are what one works on; children stand below their server
const order = ['Project', 'Executable', 'Container'];
function ordered(list) {
  list = list.toSorted((a, b) => (order.indexOf(a.type) + 1 || 9) - (order.indexOf(b.type) + 1 || 9));
  const names = new Set(list.map(resource => resource.name));
  const below = name => list.filter(resource => resource.parent === name).flatMap(resource => [resource, ...below(resource.name)]);
  return list.filter(resource => !names.has(resource.parent)).flatMap(resource => [resource, ...below(resource.name)]);
}

// only replicas show which of them they are
const nameOf = (resource, all) => all.filter(other => other.name === resource.name).length > 1 ? resource.id.slice(resource.name.length + 1) : null;

function row(resource, all, open) {
  return make('tr', { className: resource.parent ? 'child' : '', tabIndex: 0, 'data-id': resource.id, onclick: () => open(resource.id) },
    make('td', {}, make('div', { className: 'resource' }, make('span', { className: 'kind' }, icon(resource.type)), make('span', {}, serviceTag(resource.name, nameOf(resource, all)), make('small', { textContent: resource.type })))),
    make('td', {}, stateMark(resource), resource.reason ? make('small', { className: 'reason', textContent: resource.reason }) : null),
    make('td', { className: 'figure', textContent: resource.started ? clock(Date.parse(`${resource.started.replace('Z', '')}Z`), false) : '' }),
    make('td', { className: 'source', title: resource.source, textContent: resource.source ?? '' }),
    make('td', { className: 'links', onclick: event => event.stopPropagation() }, links(resource)),
    make('td', { className: 'commands' }, commandButtons(resource),
      isProcess(resource) ? make('a', { className: 'button', href: `/consolelogs/resource/${encodeURIComponent(resource.id)}`, title: `Console of ${resource.name}`, textContent: 'Console', onclick: event => event.stopPropagation() }) : null));
}

export function open(view, parts, query) {
  let resources = [];
  let selected = query.get('resource');
  const rows = make('tbody');
  const find = make('input', { type: 'search', placeholder: 'Filter by name, type or state', 'aria-label': 'Filter resources', value: query.get('text') ?? '' });
  const keep = () => remember({ resource: selected, text: find.value });

  function select(id) {
    selected = selected === id ? null : id;
    draw();
    keep();
    const chosen = resources.find(resource => resource.id === selected || resource.name === selected);
    if (chosen) drawDetails(chosen, resources, () => { selected = null; draw(); keep(); });
  }

  function draw() {
    const wanted = find.value.toLowerCase();
    const focused = document.activeElement?.closest?.('tr')?.dataset.id;
    const shown = resources.filter(resource => !isParameter(resource)
      && `${resource.name} ${resource.type} ${resource.state} ${resource.health} ${resource.reason ?? ''}`.toLowerCase().includes(wanted));
    rows.replaceChildren(...ordered(shown).map(resource => row(resource, resources, select)));
    for (const line of rows.children) line.ariaSelected = String(line.dataset.id === selected);
    rows.querySelector(`[data-id="${CSS.escape(focused ?? '')}"]`)?.focus();
  }

  rows.onkeydown = event => { if (event.key === 'Enter' && event.target.dataset.id) select(event.target.dataset.id); };
  lineKeys(rows, 'tr');
  find.oninput = debounce(() => { draw(); keep(); });
  view.append(make('div', { className: 'tools' }, find), make('div', { className: 'table' }, make('table', {},
    make('thead', {}, make('tr', {}, ['Name', 'State', 'Started', 'Source', 'Addresses', ''].map(title => make('th', { textContent: title })))), rows)));

  let isFirst = true;
  return watch(now => {
    resources = now;
    draw();
    const chosen = selected && resources.find(resource => resource.id === selected || resource.name === selected);
    if (chosen && isFirst) {
      selected = null;
      select(chosen.id);
    } else if (chosen) {
      drawDetails(chosen, resources, () => { selected = null; draw(); keep(); });
    }
    isFirst = false;
  });
}
