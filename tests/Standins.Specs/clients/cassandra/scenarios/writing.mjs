export default async ({ cassandra, check, client, rows, run }) => {
  const codes = cassandra.types.responseErrorCodes;
  await run('CREATE TABLE marks (who text, c int, name text, seen int, PRIMARY KEY (who, c))');
  const who = async name => rows('SELECT c, name, seen FROM marks WHERE who = ?', [name]);

  // the last write wins by its own time, in whatever order they come
  await run("INSERT INTO marks (who, c, seen) VALUES ('w', 1, 20) USING TIMESTAMP 2000");
  await run("INSERT INTO marks (who, c, seen, name) VALUES ('w', 1, 10, 'early') USING TIMESTAMP 1000");
  check.equal(await who('w'), [{ c: 1, name: 'early', seen: 20 }]);
  check.equal(await rows("SELECT writetime(seen), writetime(name) FROM marks WHERE who = 'w'"), [{ 'writetime(seen)': '2000', 'writetime(name)': '1000' }]);
  await run("DELETE seen FROM marks USING TIMESTAMP 1500 WHERE who = 'w' AND c = 1");
  check.equal(await who('w'), [{ c: 1, name: 'early', seen: 20 }], 'a late deletion of what was before');
  await run("DELETE FROM marks USING TIMESTAMP 3000 WHERE who = 'w' AND c = 1");
  await run("UPDATE marks USING TIMESTAMP 2999 SET seen = 5 WHERE who = 'w' AND c = 1");
  check.equal(await who('w'), []);
  await run("UPDATE marks USING TIMESTAMP 3001 SET seen = 6 WHERE who = 'w' AND c = 1");
  check.equal(await who('w'), [{ c: 1, name: null, seen: 6 }]);
  await run('INSERT INTO marks (who, c, seen) VALUES (?, 2, 1)', ['w'], { timestamp: 50 });
  check.equal(await rows("SELECT writetime(seen) AS t FROM marks WHERE who = 'w' AND c = 2"), [{ t: '50' }], "the client's time");

  // rows, ranges, partitions
  for (let c = 0; c < 6; c++) {
    await run('INSERT INTO marks (who, c, seen) VALUES (?, ?, 1) USING TIMESTAMP 100', ['r', c]);
  }
  await run("DELETE FROM marks USING TIMESTAMP 200 WHERE who = 'r' AND c > 1 AND c <= 4");
  check.equal((await who('r')).map(row => row.c), [0, 1, 5]);
  await run("INSERT INTO marks (who, c, seen) VALUES ('r', 3, 1) USING TIMESTAMP 150");
  check.equal((await who('r')).map(row => row.c), [0, 1, 5], 'a late write into a deleted range');
  await run("INSERT INTO marks (who, c, seen) VALUES ('r', 3, 1) USING TIMESTAMP 250");
  check.equal((await who('r')).map(row => row.c), [0, 1, 3, 5]);
  await run("DELETE FROM marks WHERE who = 'r'");
  check.equal(await who('r'), []);

  // an update alone makes a row that is gone with its last value; an insert makes one that stays
  await run("UPDATE marks SET seen = 1 WHERE who = 'u' AND c = 1");
  await run("INSERT INTO marks (who, c, seen) VALUES ('u', 2, 1)");
  await run("UPDATE marks SET seen = null WHERE who = 'u' AND c IN (1, 2)");
  check.equal((await who('u')).map(row => row.c), [2]);

  // batches
  await client.batch([
    { query: 'INSERT INTO marks (who, c, seen) VALUES (?, ?, ?)', params: ['b', 1, 1] },
    { query: 'INSERT INTO marks (who, c, seen) VALUES (?, ?, ?)', params: ['b', 2, 2] },
    { query: 'DELETE FROM marks WHERE who = ? AND c = ?', params: ['w', 1] },
  ], { prepare: true });
  check.equal((await who('b')).length, 2);
  await client.batch([{ query: "INSERT INTO marks (who, c) VALUES ('b', 3)" }], { logged: false });
  await run("BEGIN UNLOGGED BATCH USING TIMESTAMP 5 INSERT INTO marks (who, c, seen) VALUES ('b', 4, 4); UPDATE marks SET name = 'n' WHERE who = 'b' AND c = 5; APPLY BATCH");
  check.equal((await who('b')).map(row => row.c), [1, 2, 3, 4, 5]);
  check.equal(await rows("SELECT writetime(seen) AS t FROM marks WHERE who = 'b' AND c = 4"), [{ t: '5' }]);
  await check.fails(() => client.batch([{ query: "INSERT INTO marks (who, c) VALUES ('b', 9)" }, { query: 'SELECT * FROM marks' }]), codes.invalid, /only UPDATE, INSERT and DELETE/i);
  check.equal((await who('b')).length, 5, 'all or nothing');

  await check.fails(() => run("UPDATE marks SET seen = 1 WHERE who = 'x'"), codes.invalid, /Some clustering keys are missing: c/);
  await check.fails(() => run('UPDATE marks SET seen = 1 WHERE c = 1'), codes.invalid, /Some partition key parts are missing: who/);
  await check.fails(() => run("INSERT INTO marks (who, seen) VALUES ('x', 1)"), codes.invalid, /missing: c/);
  await check.fails(() => run('INSERT INTO marks (who, c) VALUES (?, ?)', [null, 1]), codes.invalid, /null value/);
  await check.fails(() => run("UPDATE marks SET c = 1 WHERE who = 'x' AND c = 2"), codes.invalid, /PRIMARY KEY part c found in SET part/);
};
