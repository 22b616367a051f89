import { make, styled, svg } from './dom.js';
import { isParameter, mood, stateText, watch } from './store.js';
import { layout } from './layout.js';
import { drawDetails } from './details.js';
import { hueOf } from './colours.js';

const size = { width: 208, height: 50, gapX: 72, gapY: 28 };

// one node per name: replicas share it, and the worst of them colours it
function nodesOf(resources) {
  const worst = ['bad', 'warn', 'busy', '', 'good'];
  const nodes = new Map();
  for (const resource of resources.filter(each => !isParameter(each))) {
    const known = nodes.get(resource.name);
    if (!known) nodes.set(resource.name, { ...resource, count: 1 });
    else nodes.set(resource.name, { ...(worst.indexOf(mood(resource)) < worst.indexOf(mood(known)) ? resource : known), count: known.count + 1 });
  }
  return nodes;
}

function edgesOf(nodes) {
  const edges = new Map();
  for (const node of nodes.values()) {
    for (const relation of [...node.relations, ...(node.parent ? [{ name: node.parent, type: 'Parent' }] : [])]) {
      if (!nodes.has(relation.name) || relation.name === node.name) continue;
      const edge = edges.get(`${node.name}→${relation.name}`) ?? { from: node.name, to: relation.name, types: new Set() };
      edge.types.add(relation.type);
      edges.set(`${node.name}→${relation.name}`, edge);
    }
  }

  // who uses a database uses its server: that line says nothing new
  return [...edges.values()].filter(edge => !edge.types.has('WaitFor') || edge.types.size > 1
    || ![...edges.values()].some(other => other.from === edge.from && nodes.get(other.to)?.parent === edge.to));
}

// programs, then what they keep things in: databases, then servers
function tierOf(node) {
  if (node.type === 'Project' || node.type === 'Executable') return 0;
  if (node.parent) return 1;
  return node.relations.length > 0 ? 0 : 2;
}

function place(columns) {
  const tallest = Math.max(...columns.map(column => column.length));
  const height = tallest * (size.height + size.gapY);
  const positions = new Map();
  columns.forEach((column, x) => column.forEach((name, y) => positions.set(name, {
    x: x * (size.width + size.gapX),
    y: (height - column.length * (size.height + size.gapY)) / 2 + y * (size.height + size.gapY),
  })));
  return { positions, width: columns.length * (size.width + size.gapX) - size.gapX, height: height - size.gapY };
}

function edgePath(from, to) {
  const [x1, y1, x2, y2] = [from.x + size.width, from.y + size.height / 2, to.x, to.y + size.height / 2];
  if (x2 < x1) {
    // in the same column, or back: around the right side
    const far = Math.max(x1, x2 + size.width) + 56;
    return `M${x1} ${y1}C${far} ${y1} ${far} ${y2} ${x2 + size.width} ${y2}`;
  }
  const bend = Math.max(50, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function nodeMark(node, { x, y }, select) {
  const label = `${node.name}, ${node.type}, ${stateText(node)}`;
  return svg('g', {
    class: `node ${mood(node)}`, transform: `translate(${x} ${y})`, tabindex: 0, role: 'button', 'aria-label': label, 'data-name': node.name,
    onclick: () => select(node.name), onkeydown: event => { if (event.key === 'Enter') select(node.name); },
  },
  svg('rect', { width: size.width, height: size.height, rx: 10 }),
  styled(svg('rect', { class: 'edge-mark', width: 4, height: size.height - 20, x: 0, y: 10, rx: 2 }), { '--hue': hueOf(node.name) }),
  svg('circle', { cx: 20, cy: 20, r: 4.5 }),
  svg('text', { class: 'name', x: 33, y: 24.5 }, node.count > 1 ? `${node.name} ×${node.count}` : node.name),
  svg('text', { class: 'type', x: 33, y: 40 }, (node.state === 'Running' && node.health === 'Healthy' ? node.type : `${stateText(node)} · ${node.type}`).slice(0, 25)));
}

export function open(view) {
  let resources = [];
  let selected = null;
  let drawnFrom = '';
  const canvas = make('div', { className: 'canvas' });
  view.append(canvas, make('p', { className: 'legend faint', textContent: 'A line leads from a resource to what it uses; dashed: it only waits for it. Choose one to see its neighbours.' }));

  function mark() {
    const near = new Set([selected]);
    for (const line of canvas.querySelectorAll('.line')) {
      const isNear = selected !== null && (line.dataset.from === selected || line.dataset.to === selected);
      line.classList.toggle('near', isNear);
      if (isNear) near.add(line.dataset.from).add(line.dataset.to);
    }
    canvas.classList.toggle('chosen', selected !== null);
    for (const node of canvas.querySelectorAll('.node')) node.classList.toggle('near', near.has(node.dataset.name));
  }

  function select(name) {
    selected = selected === name ? null : name;
    mark();
    const chosen = resources.find(resource => resource.name === selected);
    if (chosen) drawDetails(chosen, resources, () => { selected = null; mark(); });
  }

  return watch(now => {
    resources = now;
    const nodes = nodesOf(resources);
    const edges = edgesOf(nodes);
    const picture = JSON.stringify([[...nodes.values()].map(node => [node.name, stateText(node), node.count]), edges.map(edge => [edge.from, edge.to])]);
    if (picture === drawnFrom || nodes.size === 0) return;
    drawnFrom = picture;
    const focused = document.activeElement?.dataset?.name;
    const { positions, width, height } = place(layout([...nodes.keys()], edges.map(edge => [edge.from, edge.to]), name => tierOf(nodes.get(name))));
    canvas.replaceChildren(svg('svg', { viewBox: `-8 -8 ${width + 16} ${height + 16}`, width: width + 16, role: 'group', 'aria-label': 'Graph of resources' },
      edges.map(edge => {
        const line = svg('path', { class: `line ${edge.types.has('Reference') || edge.types.has('Parent') ? '' : 'waits'}`, d: edgePath(positions.get(edge.from), positions.get(edge.to)) });
        Object.assign(line.dataset, { from: edge.from, to: edge.to });
        return line;
      }),
      [...nodes.values()].map(node => nodeMark(node, positions.get(node.name), select))));
    if (focused) canvas.querySelector(`.node[data-name="${CSS.escape(focused)}"]`)?.focus();
    mark();
  });
}
