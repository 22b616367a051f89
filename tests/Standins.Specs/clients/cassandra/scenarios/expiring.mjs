import { setTimeout as pause } from 'node:timers/promises';

export default async ({ cassandra, check, rows, run }) => {
  await run('CREATE TABLE leases (id int PRIMARY KEY, a text, b text) WITH default_time_to_live = 3600');
  await run("INSERT INTO leases (id, a, b) VALUES (1, 'x', 'y')");
  const [own] = await rows('SELECT ttl(a) AS left FROM leases WHERE id = 1');
  check.ok(own.left > 3500 && own.left <= 3600, `${own.left}`);
  await run("UPDATE leases USING TTL ? SET a = 'short' WHERE id = 1", [1]);
  await run("INSERT INTO leases (id, a) VALUES (2, 'gone') USING TTL 1");
  await run("INSERT INTO leases (id, a) VALUES (3, 'stays') USING TTL 0");
  check.equal(await rows('SELECT ttl(a) AS left FROM leases WHERE id = 3'), [{ left: null }]);
  const until = async (query, expected) => {
    for (let tries = 0; tries < 300 && JSON.stringify(await rows(query)) !== JSON.stringify(expected); tries++) {
      await pause(100);
    }
    check.equal(await rows(query), expected);
  };
  await until('SELECT a, b FROM leases WHERE id = 1', [{ a: null, b: 'y' }]);
  await until('SELECT * FROM leases WHERE id = 2', []);
  check.equal((await rows('SELECT id FROM leases')).map(row => row.id).toSorted(), [1, 3]);
  const codes = cassandra.types.responseErrorCodes;
  await check.fails(() => run("INSERT INTO leases (id, a) VALUES (4, 'x') USING TTL -1"), codes.invalid, /TTL must be greater or equal to 0/);
  await check.fails(() => run("INSERT INTO leases (id, a) VALUES (4, 'x') USING TTL 700000000"), codes.invalid, /ttl is too large/);
};
