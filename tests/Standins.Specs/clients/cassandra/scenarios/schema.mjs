export default async ({ cassandra, check, client, keyspace, open, rows, run }) => {
  const codes = cassandra.types.responseErrorCodes;
  await run(`CREATE TABLE views (
    channel text, day date, at timestamp, id timeuuid, title text, seconds int, tags set<text>, parts frozen<list<int>>,
    PRIMARY KEY ((channel, day), at, id))
    WITH CLUSTERING ORDER BY (at DESC, id ASC) AND default_time_to_live = 86400 AND comment = 'who saw what'
    AND compaction = {'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'DAYS', 'compaction_window_size': 1}`);
  const table = await client.metadata.getTable(keyspace, 'views');
  check.equal(table.partitionKeys.map(c => c.name), ['channel', 'day']);
  check.equal(table.clusteringKeys.map(c => c.name), ['at', 'id']);
  check.equal(table.clusteringOrder, ['DESC', 'ASC']);
  check.equal(table.columns.map(c => c.name).sort(), ['at', 'channel', 'day', 'id', 'parts', 'seconds', 'tags', 'title']);
  check.equal(table.comment, 'who saw what');
  check.equal(table.compactionClass, 'TimeWindowCompactionStrategy');
  check.equal(table.columnsByName.tags.type.code, cassandra.types.dataTypes.set);
  check.equal(table.defaultTtl, 86400);

  await run('CREATE TABLE IF NOT EXISTS views (channel text PRIMARY KEY)');
  await check.fails(() => run('CREATE TABLE views (channel text PRIMARY KEY)'), codes.alreadyExists, /already existing table/);
  await run(`CREATE KEYSPACE IF NOT EXISTS ${keyspace} WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}`);
  await check.fails(() => run(`CREATE KEYSPACE ${keyspace} WITH replication = {'class': 'SimpleStrategy'}`), codes.alreadyExists, /already exists/);

  // a statement that was prepared before sees the new column after
  await run("INSERT INTO views (channel, day, at, id) VALUES ('c', '2026-11-22', 5, now())");
  check.equal(Object.keys((await rows('SELECT * FROM views'))[0]).includes('country'), false);
  await run('ALTER TABLE views ADD country text');
  check.equal(Object.keys((await rows('SELECT * FROM views'))[0]).includes('country'), true);
  await run("UPDATE views SET country = 'AT' WHERE channel = 'd' AND day = '2026-11-22' AND at = 5 AND id = 2f0f3b60-c7a8-11f0-8de9-0242ac120002");
  await run('ALTER TABLE views DROP country');
  await run('ALTER TABLE views ADD country text');
  check.equal((await rows('SELECT country FROM views')).map(row => row.country), [null], 'what a dropped column held is not seen in a new one');
  await check.fails(() => run('ALTER TABLE views ADD title text'), codes.invalid, /already exists/);
  await check.fails(() => run('ALTER TABLE views DROP channel'), codes.invalid, /PRIMARY KEY/);
  await run("ALTER TABLE views WITH default_time_to_live = 60");

  await run('TRUNCATE views');
  check.equal(await rows('SELECT * FROM views'), []);
  await run('DROP TABLE views');
  await run('DROP TABLE IF EXISTS views');
  await check.fails(() => client.execute('SELECT * FROM views'), codes.invalid, /does not exist/);
  await check.fails(() => run('DROP TABLE views'), codes.invalid, /doesn't exist/);

  // another client hears of it
  const other = open({ keyspace });
  await other.connect();
  await other.execute('CREATE TABLE heard (id int PRIMARY KEY)');
  check.equal((await client.metadata.getTable(keyspace, 'heard')).name, 'heard');
  await other.shutdown();
  await check.fails(() => run('DROP KEYSPACE system'), codes.unauthorized, /not user-modifiable/);
  const passing = `${keyspace}_passing`;
  await run(`CREATE KEYSPACE ${passing} WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1} AND durable_writes = true`);
  await run(`CREATE TABLE ${passing}."Mixed" ("Id" int PRIMARY KEY, "the value" text)`);
  await run(`INSERT INTO ${passing}."Mixed" ("Id", "the value") VALUES (1, 'it''s')`);
  check.equal(await rows(`SELECT * FROM ${passing}."Mixed"`), [{ Id: 1, 'the value': "it's" }]);
  await run(`DROP KEYSPACE ${passing}`);
  check.equal(await rows('SELECT keyspace_name FROM system_schema.keyspaces WHERE keyspace_name = ?', [passing]), []);
};
