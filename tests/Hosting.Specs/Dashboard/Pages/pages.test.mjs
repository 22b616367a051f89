import assert from 'node:assert/strict';
import test from 'node:test';

// browsers have it, node has it from version 21
Map.groupBy ??= (list, key) => list.reduce((groups, each) => groups.set(key(each), [...(groups.get(key(each)) ?? []), each]), new Map());

const assets = process.env.ASSETS;
const { layout } = await import(`${assets}/layout.mjs`);
const { flatten } = await import(`${assets}/tree.mjs`);
const { isIn, lines, frequency, moments } = await import(`${assets}/series.mjs`);
const { duration, quantity } = await import(`${assets}/format.mjs`);

const noTier = () => 0;

test('everybody stands left of what they need, stores on the right', () => {
  const columns = layout(['db', 'web', 'api', 'server'], [['web', 'api'], ['api', 'db'], ['db', 'server']], name => ({ db: 1, server: 2 })[name] ?? 0);
  assert.deepEqual(columns, [['web'], ['api'], ['db'], ['server']]);
});

test('a circle of references still has a place for each', () => {
  const columns = layout(['edge', 'streaming', 'gateway'], [['edge', 'streaming'], ['streaming', 'edge'], ['gateway', 'edge']], noTier);
  assert.deepEqual(columns.flat().sort(), ['edge', 'gateway', 'streaming']);
  assert.deepEqual(columns[0], ['gateway']);
});

const span = (id, parent) => ({ id, parent });

test('spans stand below their parents, and a folded one hides what is below it', () => {
  const spans = [span('a', null), span('b', 'a'), span('c', 'b'), span('d', 'a'), span('lost', 'gone')];
  assert.deepEqual(flatten(spans).map(line => [line.span.id, line.depth]), [['a', 0], ['b', 1], ['c', 2], ['d', 1], ['lost', 0]]);
  assert.deepEqual(flatten(spans, new Set(['b'])).map(line => line.span.id), ['a', 'b', 'd', 'lost']);
});

test('a counter is drawn as a rate, and one that begins anew never falls below nothing', () => {
  const series = { attributes: { queue: 'first' }, points: [[0, 10, 0], [5000, 20, 0], [10_000, 5, 0]] };
  assert.deepEqual(lines('Counter', [series], [0, 5000, 10_000], '')[0].values, [null, 2, 1]);
});

test('quantiles are taken over all chosen series together', () => {
  const of = (code, counts) => ({ attributes: { code }, bounds: [1, 2], points: [[0, 0, 0, [0, 0, 0]], [5000, 0, 10, counts]] });
  const all = [of(200, [9, 0, 0]), of(500, [0, 1, 0])];
  assert.equal(lines('Histogram', all, [0, 5000], '').find(line => line.label === 'p90').values[1], 1);
  assert.equal(lines('Histogram', all.filter(each => isIn(each, { code: new Set(['500']) })), [0, 5000], '')[0].values[1], 1.5);
  assert.equal(frequency(all, [0, 5000])[0].values[1], 4);
  assert.deepEqual(lines('Histogram', all, [0, 5000], 'code').map(line => line.label), ['200', '500']);
});

test('an unchanged value is held for a minute, and a silent one ends', () => {
  const series = { attributes: {}, points: [[0, 7, 0]] };
  assert.deepEqual(lines('Gauge', [series], [0, 60_000, 200_000], '')[0].values, [7, 7, null]);
});

test('a chart of fifteen minutes has some hundred moments', () => {
  const times = moments(15, 1_000_000);
  assert.equal(times.length, 112);
  assert.equal(times.at(-1), 1_000_000);
});

test('figures are read at a glance', () => {
  assert.deepEqual([0.0004, 1.234, 25.04, 1500, 61_000].map(duration), ['0', '1.23 ms', '25 ms', '1.5 s', '1 min 1 s']);
  assert.deepEqual([quantity(3 * 2 ** 20, 'By'), quantity(0.25, 's'), quantity(12, '{job}')], ['3 MB', '250 ms', '12 job']);
});
