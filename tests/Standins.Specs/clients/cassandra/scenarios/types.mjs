export default async ({ cassandra, check, rows, run }) => {
  const { types } = cassandra;
  await run(`CREATE TABLE everything (id int PRIMARY KEY, a ascii, t text, v varchar, b bigint, s smallint, y tinyint, d double, f float, o boolean,
    u uuid, m timeuuid, ts timestamp, dt date, bl blob, l list<int>, st set<text>, mp map<text, bigint>, fl frozen<map<int, frozen<list<text>>>>)`);
  const uuid = types.Uuid.random();
  const time = types.TimeUuid.now();
  const moment = new Date('2026-11-22T21:46:16.123Z');
  const values = {
    a: 'plain', t: 'grüße 🎬', v: '', b: types.Long.fromString('-9223372036854775808'), s: -32768, y: -128, d: -0.1, f: 1.5, o: true, u: uuid, m: time, ts: moment,
    dt: types.LocalDate.fromString('1969-07-20'), bl: Buffer.from([0, 1, 255]), l: [3, 1, 3], st: ['b', 'a'], mp: { x: types.Long.fromNumber(1), w: types.Long.fromNumber(-2) },
    fl: { 1: ['p', 'q'] },
  };
  const names = Object.keys(values);
  await run(`INSERT INTO everything (id, ${names.join()}) VALUES (1, ${names.map(() => '?').join()})`, Object.values(values));
  const [row] = await rows('SELECT * FROM everything WHERE id = 1');
  check.equal(row.a, 'plain');
  check.equal(row.t, 'grüße 🎬');
  check.equal(row.v, '', 'an empty text is no null');
  check.equal([row.b, row.s, row.y, row.d, row.f, row.o], ['-9223372036854775808', -32768, -128, -0.1, 1.5, true]);
  check.equal([row.u, row.m], [uuid.toString(), time.toString()]);
  check.equal([row.ts, row.dt, row.bl], [moment.toISOString(), '1969-07-20', '0001ff']);
  check.equal(row.l, [3, 1, 3]);
  check.equal(row.st, ['a', 'b'], 'a set is in order');
  check.equal(row.mp, { w: '-2', x: '1' });
  check.equal(row.fl, { 1: ['p', 'q'] });

  await run('INSERT INTO everything (id) VALUES (2)');
  const [empty] = await rows('SELECT * FROM everything WHERE id = 2');
  check.equal(names.map(name => empty[name]), names.map(() => null));
  await run(`INSERT INTO everything (id, a, b, s, y, d, f, o, u, ts, dt, bl, l, st, mp) VALUES
    (3, 'x', 5, 6, 7, 1e3, 2, false, 123e4567-e89b-42d3-a456-426614174000, '2026-11-22 10:00:00+0000', '2026-11-22', 0xCAFE, [1, 2], {'p', 'q'}, {'k': 9})`);
  const [written] = await rows('SELECT a, b, s, y, d, f, o, u, ts, dt, bl, l, st, mp FROM everything WHERE id = 3');
  check.equal(Object.values(written), ['x', '5', 6, 7, 1000, 2, false, '123e4567-e89b-42d3-a456-426614174000', '2026-11-22T10:00:00.000Z', '2026-11-22', 'cafe', [1, 2], ['p', 'q'], { k: '9' }]);

  await run("UPDATE everything SET l = l + [9], st = st + {'z'}, mp = mp + {'n': 1} WHERE id = 3");
  await run("UPDATE everything SET l = [0] + l, st = st - {'p'}, mp['k'] = 10 WHERE id = 3");
  check.equal(await rows('SELECT l, st, mp FROM everything WHERE id = 3'), [{ l: [0, 1, 2, 9], st: ['q', 'z'], mp: { k: '10', n: '1' } }]);
  await run("DELETE mp['n'], st FROM everything WHERE id = 3");
  check.equal(await rows('SELECT st, mp FROM everything WHERE id = 3'), [{ st: null, mp: { k: '10' } }]);
  await run('UPDATE everything SET l = ?, mp = ? WHERE id = 3', [[], { only: types.Long.ONE }]);
  check.equal(await rows('SELECT l, mp FROM everything WHERE id = 3'), [{ l: null, mp: { only: '1' } }]);

  // null deletes, unset leaves
  await run('UPDATE everything SET a = ?, t = ? WHERE id = 3', ['kept', 'gone']);
  await run('UPDATE everything SET a = ?, t = ? WHERE id = 3', [types.unset, null]);
  check.equal(await rows('SELECT a, t FROM everything WHERE id = 3'), [{ a: 'kept', t: null }]);
  const codes = types.responseErrorCodes;
  await check.fails(() => run("INSERT INTO everything (id, b) VALUES (4, 'text')"), codes.invalid, /Invalid STRING constant/);
  await check.fails(() => run('INSERT INTO everything (id, y) VALUES (4, 300)'), codes.invalid, /tinyint/);
  await check.fails(() => run('CREATE TABLE counted (id int PRIMARY KEY, c counter)'), codes.invalid, /The type counter is not offered/);
};
