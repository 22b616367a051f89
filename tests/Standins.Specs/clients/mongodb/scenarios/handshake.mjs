import { MongoClient } from 'mongodb';

export default async function ({ client, db, check, uri }) {
  const admin = client.db('admin');
  const hello = await admin.command({ hello: 1 });
  check.equal(hello.isWritablePrimary, true);
  check.equal(hello.setName, 'rs0');
  check.equal(hello.maxBsonObjectSize, 16777216);
  check.equal(hello.logicalSessionTimeoutMinutes, 30);
  check.equal((await admin.command({ ping: 1 })).ok, 1);
  check.equal((await admin.command({ buildInfo: 1 })).version, '7.0.14');
  check.equal((await admin.command({ getParameter: 1, featureCompatibilityVersion: 1 })).featureCompatibilityVersion.version, '7.0');
  const status = await admin.command({ connectionStatus: 1 });
  check.equal(status.authInfo.authenticatedUsers, [{ user: 'root', db: 'admin' }]);

  const address = new URL(uri);
  const attempt = async (user, password, mechanism) => {
    const auth = new MongoClient(`mongodb://${user}:${password}@${address.host}/?authSource=admin${mechanism}`, { serverSelectionTimeoutMS: 4000 });
    try {
      return await auth.db('admin').command({ connectionStatus: 1 });
    } finally {
      await auth.close();
    }
  };
  const mechanism = '&authMechanism=SCRAM-SHA-256';
  check.ok(await attempt(address.username, address.password, ''), 'the mechanism is negotiated');
  check.ok(await attempt(address.username, address.password, mechanism), 'the mechanism is named');
  await check.fails(() => attempt(address.username, 'wrong', mechanism), 18, 'a wrong password');
  await check.fails(() => attempt('nobody', address.password, mechanism), 18, 'a user that is not there');
  await check.fails(() => attempt(address.username, address.password, '&authMechanism=SCRAM-SHA-1'), 334, 'a mechanism that is not offered');

  const stranger = new MongoClient(`mongodb://${address.host}/`, { serverSelectionTimeoutMS: 4000 });
  try {
    await check.fails(() => stranger.db(db.databaseName).collection('videos').findOne(), 13, 'find without authentication');
    await check.fails(() => stranger.db(db.databaseName).collection('videos').insertOne({}), 13, 'insert without authentication');
    check.equal((await stranger.db('admin').command({ ping: 1 })).ok, 1);
  } finally {
    await stranger.close();
  }
  check.equal(await db.listCollections().toArray(), []);
}
