const mostColumns = 4;

/**
 * Columns from left to right: everybody stands left of what they need, or in its column. Tier 0 gets four columns at most, each further tier one.
 * Pure: names, edges and tiers in, columns of names out.
 */
export function layout(names, edges, tierOf) {
  const out = new Map(names.map(name => [name, []]));
  for (const [from, to] of edges) out.get(from).push(to);
  const first = names.filter(name => tierOf(name) === 0);
  const forward = withoutCircles(first, out, tierOf);
  const layer = layers(first, forward);
  const depth = Math.max(0, ...layer.values()) + 1;
  const columnOf = name => layer.has(name) ? Math.floor(layer.get(name) * Math.min(depth, mostColumns) / depth) : mostColumns + tierOf(name);
  const columns = [];
  for (const name of names) (columns[columnOf(name)] ??= []).push(name);
  const filled = columns.filter(Boolean);
  order(filled, out);
  return filled;
}

function withoutCircles(names, out, tierOf) {
  const state = new Map();
  const forward = new Map(names.map(name => [name, []]));
  function visit(name) {
    state.set(name, 'open');
    for (const next of out.get(name)) {
      if (tierOf(next) !== 0 || state.get(next) === 'open') continue;
      forward.get(name).push(next);
      if (!state.has(next)) visit(next);
    }
    state.set(name, 'done');
  }
  const askers = name => names.filter(other => out.get(other).includes(name)).length;
  for (const name of names.toSorted((a, b) => askers(a) - askers(b))) if (!state.has(name)) visit(name);
  return forward;
}

function layers(names, forward) {
  const layer = new Map();
  const depth = name => {
    if (!layer.has(name)) {
      const before = names.filter(other => forward.get(other).includes(name));
      layer.set(name, before.length ? Math.max(...before.map(depth)) + 1 : 0);
    }
    return layer.get(name);
  };
  names.forEach(depth);
  const last = Math.max(0, ...layer.values());

  // whom nobody asks stands just left of the first that it asks
  for (const name of names) {
    if (layer.get(name) === 0) layer.set(name, Math.max(0, Math.min(last + 1, ...forward.get(name).map(next => layer.get(next))) - 1));
  }
  return layer;
}

// neighbours near each other: each column is sorted by where its neighbours stand, there and back
function order(columns, forward) {
  const backward = new Map([...forward.keys()].map(name => [name, []]));
  for (const [name, list] of forward) for (const next of list) backward.get(next).push(name);
  const place = new Map();
  const note = column => column.forEach((name, index) => place.set(name, (index + 0.5) / column.length));
  columns.forEach(note);
  for (let round = 0; round < 8; round++) {
    for (const column of round % 2 === 0 ? columns : columns.toReversed()) {
      const wanted = new Map(column.map(name => {
        const near = [...backward.get(name), ...forward.get(name)];
        return [name, near.length ? near.reduce((sum, other) => sum + place.get(other), 0) / near.length : place.get(name)];
      }));
      column.sort((a, b) => wanted.get(a) - wanted.get(b));
      note(column);
    }
  }
}
