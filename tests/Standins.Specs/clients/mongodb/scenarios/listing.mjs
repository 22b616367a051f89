export default async function ({ client, db, check }) {
  await db.createCollection('channels');
  await db.collection('videos').insertOne({ a: 1 });
  check.equal((await db.listCollections({}, { nameOnly: true }).toArray()).map(entry => entry.name), ['channels', 'videos']);
  const [channels] = await db.listCollections({ name: 'channels' }).toArray();
  check.equal(channels.type, 'collection');
  check.equal(channels.idIndex.key, { _id: 1 });
  check.ok((await client.db('admin').admin().listDatabases()).databases.some(entry => entry.name === db.databaseName));
  check.equal((await client.db('admin').admin().listDatabases({ nameOnly: true, filter: { name: db.databaseName } })).databases, [{ name: db.databaseName }]);
  await check.fails(() => db.createCollection('channels'), 48);
  await check.fails(() => db.command({ create: 'tail', capped: true, size: 10 }), 40415, 'capped collections are not offered');
  check.equal((await db.command({ collStats: 'videos' })).count, 1);
  check.equal((await db.command({ dbStats: 1 })).collections, 2);
  check.equal(await db.collection('channels').drop(), true);
  check.equal((await db.listCollections().toArray()).length, 1);
  await db.dropDatabase();
  check.equal(await db.listCollections().toArray(), []);
  check.ok(!(await client.db('admin').admin().listDatabases()).databases.some(entry => entry.name === db.databaseName));

  const refused = async (command, code) => check.fails(() => db.command(command), code, JSON.stringify(command));
  await refused({ mapReduce: 'videos' }, 59);
  await refused({ notACommand: 1 }, 59);
  await refused({ find: 'videos', tailable: true }, 40415);
  await refused({ find: 'videos', filter: 5 }, 14);
  await refused({ find: 5 }, 73);
  await refused({ find: 'videos', skip: -1 }, 2);
  await refused({ aggregate: 'videos', pipeline: [] }, 9);
  await refused({ aggregate: 'videos', pipeline: [{ $changeStream: {} }], cursor: {} }, 40324);
  await refused({ insert: 'videos', documents: [] }, 16);
  const reply = await db.command({ notACommand: 1 }).catch(error => error);
  check.equal(reply.codeName, 'CommandNotFound');
}
