export default async function ({ client, db, check }) {
  const videos = db.collection('videos');
  await videos.insertMany(Array.from({ length: 1000 }, (_, at) => ({ _id: at, group: at % 4 })));
  await videos.createIndex({ group: 1 });
  check.equal((await videos.find().batchSize(7).toArray()).length, 1000);
  check.equal((await videos.find({ group: 2 }).batchSize(3).toArray()).map(video => video._id), Array.from({ length: 250 }, (_, at) => at * 4 + 2));
  check.equal((await videos.find().sort({ group: -1, _id: 1 }).batchSize(100).toArray())[999]._id, 996);
  check.equal((await videos.aggregate([{ $match: { group: 1 } }, { $unset: 'group' }], { batchSize: 10 }).toArray()).length, 250);
  check.equal((await videos.find().limit(150).toArray()).length, 150);

  const first = await db.command({ find: 'videos', batchSize: 2 });
  check.equal(first.cursor.firstBatch.length, 2);
  check.ok(first.cursor.id.toString() !== '0');
  const more = await db.command({ getMore: first.cursor.id, collection: 'videos', batchSize: 3 });
  check.equal(more.cursor.nextBatch.map(video => video._id), [2, 3, 4]);
  await check.fails(() => db.command({ getMore: first.cursor.id, collection: 'others' }), 13);
  const killed = await db.command({ killCursors: 'videos', cursors: [first.cursor.id] });
  check.equal(killed.cursorsKilled.length, 1);
  await check.fails(() => db.command({ getMore: first.cursor.id, collection: 'videos' }), 43);
  check.equal((await db.command({ killCursors: 'videos', cursors: [first.cursor.id] })).cursorsNotFound.length, 1);
  const empty = await db.command({ find: 'videos', batchSize: 0 });
  check.equal(empty.cursor.firstBatch, []);
  check.ok((await db.command({ getMore: empty.cursor.id, collection: 'videos' })).cursor.nextBatch.length === 1000);
  const single = await db.command({ find: 'videos', batchSize: 2, singleBatch: true });
  check.equal(single.cursor.id.toString(), '0');

  // Others write while a cursor is open, and what it has not yet reached may change.
  const cursor = videos.find({ group: 3 }).batchSize(5);
  await cursor.next();
  await videos.deleteMany({ group: 3, _id: { $gt: 500 } });
  const rest = await cursor.toArray();
  check.ok(rest.every(video => video._id <= 500 || video._id < 100));
  const open = await db.command({ find: 'videos', batchSize: 2 });
  await videos.drop();
  await check.fails(() => db.command({ getMore: open.cursor.id, collection: 'videos' }), 175, 'the collection is gone');

  const session = client.startSession();
  await videos.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
  const mine = await db.command({ find: 'videos', batchSize: 1 }, { session });
  await client.db('admin').command({ endSessions: [session.id] });
  await check.fails(() => db.command({ getMore: mine.cursor.id, collection: 'videos' }, { session }), 43, 'cursors end with their session');
  await session.endSession();
}
