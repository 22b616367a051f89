export default async ({ cassandra, check, rows, run }) => {
  const codes = cassandra.types.responseErrorCodes;
  await run('CREATE TABLE log (p text, day int, at int, name text, n int, PRIMARY KEY ((p, day), at, name)) WITH CLUSTERING ORDER BY (at DESC, name ASC)');
  for (const p of ['a', 'b']) {
    for (let at = -2; at <= 2; at++) {
      for (const name of ['', 'x', 'xy', 'y']) {
        await run('INSERT INTO log (p, day, at, name, n) VALUES (?, 1, ?, ?, ?)', [p, at, name, at * 10 + name.length]);
      }
    }
  }
  const list = async (where, values) => (await rows(`SELECT at, name FROM log WHERE ${where}`, values)).map(row => `${row.at}${row.name}`);
  check.equal((await list("p = 'a' AND day = 1 LIMIT 5")), ['2', '2x', '2xy', '2y', '1'], 'in the order of the table');
  check.equal((await list("p = 'a' AND day = 1 ORDER BY at ASC, name DESC LIMIT 5")), ['-2y', '-2xy', '-2x', '-2', '-1y'], 'and backwards');
  check.equal(await list("p = 'a' AND day = 1 AND at = 0"), ['0', '0x', '0xy', '0y']);
  check.equal(await list("p = 'a' AND day = 1 AND at > -1 AND at <= 1 ORDER BY at ASC, name DESC"), ['0y', '0xy', '0x', '0', '1y', '1xy', '1x', '1']);
  check.equal((await list("p = 'a' AND day = 1 AND at < 0")).length, 8);
  check.equal(await list("p = 'a' AND day = 1 AND at >= 2"), ['2', '2x', '2xy', '2y']);
  check.equal(await list("p = 'a' AND day = 1 AND at = 1 AND name > 'x'"), ['1xy', '1y']);
  check.equal(await list("p = 'a' AND day = 1 AND at = 1 AND name >= 'x' AND name < 'xy'"), ['1x']);
  check.equal(await list("p = 'a' AND day = 1 AND at IN (2, -2) AND name = 'x'"), ['2x', '-2x']);
  check.equal(await list("p = 'a' AND day = 1 AND at = 1 AND name IN ?", [['y', '']]), ['1', '1y']);
  check.equal((await list("p IN ('a', 'b', 'c') AND day = 1 AND at = 0")).length, 8);
  check.equal((await list("p IN ? AND day = 1 AND at = 0 AND name = ''", [['a', 'b']])), ['0', '0']);
  check.equal((await list("p = 'a' AND day = 2")), []);
  check.equal((await rows("SELECT p, at FROM log PER PARTITION LIMIT 2")).length, 4);
  check.equal((await rows("SELECT at FROM log LIMIT 7")).length, 7);
  check.equal((await rows("SELECT at FROM log WHERE p = 'a' AND day = 1 LIMIT ?", [3])).length, 3);
  check.equal(await rows("SELECT count(*), min(at), max(n) AS most, sum(n) FROM log WHERE p = 'a' AND day = 1"), [{ count: '20', 'system.min(at)': -2, most: 22, 'system.sum(n)': 20 }]);
  check.equal(await rows("SELECT count(*) FROM log WHERE p = 'none' AND day = 1"), [{ count: '0' }]);
  check.equal((await rows('SELECT at, name, n FROM log WHERE n = 22 ALLOW FILTERING')).map(row => row.name), ['xy', 'xy']);
  check.equal((await rows('SELECT * FROM log WHERE at >= 2 AND n > 20 ALLOW FILTERING')).length, 6);

  await check.fails(() => run('SELECT * FROM log WHERE n = 22'), codes.invalid, /ALLOW FILTERING/);
  await check.fails(() => run("SELECT * FROM log WHERE p = 'a'"), codes.invalid, /ALLOW FILTERING/);
  await check.fails(() => run("SELECT * FROM log WHERE p = 'a' AND day = 1 AND name = 'x'"), codes.invalid, /ALLOW FILTERING/);
  await check.fails(() => run('SELECT * FROM log ORDER BY at'), codes.invalid, /ORDER BY is only supported/);
  await check.fails(() => run("SELECT * FROM log WHERE p = 'a' AND day = 1 ORDER BY at ASC, name ASC"), codes.invalid, /Unsupported order by/);
  await check.fails(() => run("SELECT * FROM log WHERE p = 'a' AND day = 1 ORDER BY name"), codes.invalid, /declared order/);
  await check.fails(() => run('SELECT nothing FROM log'), codes.invalid, /Undefined column name nothing/);
  await check.fails(() => run('SELECT * FROM log LIMIT 0'), codes.invalid, /LIMIT must be strictly positive/);
  await check.fails(() => run('SELEC * FROM log'), codes.syntaxError, /line 1:0/);
  await check.fails(() => run('SELECT * FROM log WHERE'), codes.syntaxError, /a name/);
  await check.fails(() => run('SELECT p, count(*) FROM log GROUP BY p'), codes.invalid, /GROUP BY is not offered/);
  await check.fails(() => run('CREATE INDEX ON log (n)'), codes.invalid, /CREATE INDEX is not offered/);
  await check.fails(() => run('SELECT * FROM log', [], { consistency: cassandra.types.consistencies.two, retry: new cassandra.policies.retry.FallthroughRetryPolicy() }), codes.unavailableException, /TWO/);
};
