export default async ({ cassandra, check, client, rows, run }) => {
  const codes = cassandra.types.responseErrorCodes;
  await run('CREATE TABLE owners (id text, c int, owner text, version int, PRIMARY KEY (id, c))');
  const first = await run("INSERT INTO owners (id, c, owner, version) VALUES ('a', 1, 'me', 1) IF NOT EXISTS");
  check.equal([first.wasApplied(), first.rows.length], [true, 1]);
  const second = await run("INSERT INTO owners (id, c, owner) VALUES ('a', 1, 'you') IF NOT EXISTS");
  check.equal(second.wasApplied(), false);
  check.equal([second.first().id, second.first().owner, second.first().version], ['a', 'me', 1]);
  const update = "UPDATE owners SET owner = ?, version = ? WHERE id = 'a' AND c = 1 IF version = ?";
  check.equal((await run(update, ['you', 2, 1])).wasApplied(), true);
  const late = await run(update, ['me', 2, 1]);
  check.equal([late.wasApplied(), late.first().version], [false, 2]);
  check.equal(await rows('SELECT owner, version FROM owners'), [{ owner: 'you', version: 2 }]);
  check.equal((await run("UPDATE owners SET version = 3 WHERE id = 'a' AND c = 1 IF owner IN ('you', 'they') AND version > 1")).wasApplied(), true);
  check.equal((await run("UPDATE owners SET version = 4 WHERE id = 'a' AND c = 1 IF owner != 'you'")).wasApplied(), false);
  check.equal((await run("UPDATE owners SET version = 4 WHERE id = 'a' AND c = 2 IF EXISTS")).wasApplied(), false);
  check.equal((await run("UPDATE owners SET version = 4 WHERE id = 'a' AND c = 2 IF owner = null")).wasApplied(), true);
  check.equal((await run("DELETE FROM owners WHERE id = 'a' AND c = 2 IF EXISTS")).wasApplied(), true);
  check.equal((await run("DELETE FROM owners WHERE id = 'a' AND c = 2 IF EXISTS")).wasApplied(), false);

  // one of many wins
  const racing = await Promise.all(Array.from({ length: 20 }, (_, i) => run("INSERT INTO owners (id, c, owner) VALUES ('race', 1, ?) IF NOT EXISTS", [`racer ${i}`])));
  check.equal(racing.filter(result => result.wasApplied()).length, 1);

  const batch = await client.batch([
    { query: "UPDATE owners SET version = 9 WHERE id = 'a' AND c = 1 IF version = 3" },
    { query: "INSERT INTO owners (id, c, owner) VALUES ('a', 7, 'with it')" },
  ]);
  check.equal(batch.wasApplied(), true);
  const refused = await client.batch([
    { query: "UPDATE owners SET version = 10 WHERE id = 'a' AND c = 1 IF version = 3" },
    { query: "INSERT INTO owners (id, c, owner) VALUES ('a', 8, 'not')" },
  ]);
  check.equal(refused.wasApplied(), false);
  check.equal((await rows("SELECT c, version FROM owners WHERE id = 'a'")), [{ c: 1, version: 9 }, { c: 7, version: null }]);
  await check.fails(() => run("INSERT INTO owners (id, c) VALUES ('a', 1) IF NOT EXISTS USING TIMESTAMP 5"), codes.invalid, /custom timestamp/);
  await check.fails(() => run("UPDATE owners SET version = 1 WHERE id = 'a' AND c = 1 IF c = 1"), codes.invalid, /cannot have IF conditions/);
};
