export default async ({ cassandra, check, client, keyspace, open, run }) => {
  const hosts = client.hosts.values();
  check.equal(hosts.map(host => [host.datacenter, host.rack, host.isUp()]), [['datacenter1', 'rack1', true]]);
  check.ok(hosts[0].cassandraVersion.startsWith('5.0'), hosts[0].cassandraVersion);
  check.equal(client.getState().getConnectedHosts().length, 1);
  check.equal(client.keyspace, keyspace);
  const version = await run('SELECT cluster_name, partitioner, data_center, schema_version FROM system.local');
  check.equal(version.first().partitioner, 'org.apache.cassandra.dht.Murmur3Partitioner');
  check.equal((await run('SELECT * FROM system.peers')).rowLength, 0);

  // what was hashed here is where the server put it
  await run('CREATE TABLE places (a text, b int, PRIMARY KEY ((a, b)))');
  await client.metadata.refreshKeyspace(keyspace);
  const tokenizer = client.metadata.tokenizer;
  for (const [a, b] of [['x', 1], ['äöü', -7], ['a longer key than sixteen bytes', 1 << 30]]) {
    await run('INSERT INTO places (a, b) VALUES (?, ?)', [a, b]);
    const found = await run('SELECT token(a, b) AS place FROM places WHERE a = ? AND b = ?', [a, b]);
    const number = Buffer.alloc(4);
    number.writeInt32BE(b);
    const text = Buffer.from(a);
    const key = Buffer.concat([Buffer.from([0, text.length]), text, Buffer.from([0, 0, 4]), number, Buffer.from([0])]);
    check.equal(found.first().place.toString(), tokenizer.hash(key).toString());
  }

  const other = open({ keyspace: 'nowhere' });
  await check.fails(() => other.connect(), cassandra.types.responseErrorCodes.invalid, /Keyspace 'nowhere' does not exist/);
  await other.shutdown();

  // many at once on one connection
  const all = await Promise.all(Array.from({ length: 500 }, (_, i) => run('INSERT INTO places (a, b) VALUES (?, ?)', ['many', i])));
  check.equal(all.length, 500);
  check.equal((await run("SELECT count(*) FROM places")).first().count.toNumber(), 503);
};
