/** Spans as a tree, flattened in the order in which they are shown. Pure. */
export function flatten(spans, folded = new Set()) {
  const known = new Map(spans.map(span => [span.id, span]));
  const below = new Map();
  const roots = [];
  for (const span of spans) {
    if (span.parent && known.has(span.parent) && span.parent !== span.id) {
      if (!below.has(span.parent)) below.set(span.parent, []);
      below.get(span.parent).push(span);
    } else {
      roots.push(span);
    }
  }

  const lines = [];
  const open = roots.toReversed().map(span => ({ span, depth: 0 }));
  while (open.length) {
    const line = open.pop();
    const children = below.get(line.span.id) ?? [];
    lines.push({ ...line, children: children.length, isFolded: folded.has(line.span.id) });
    if (!folded.has(line.span.id)) for (const child of children.toReversed()) open.push({ span: child, depth: line.depth + 1 });
  }
  return lines;
}
