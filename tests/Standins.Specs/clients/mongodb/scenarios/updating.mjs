import { Long } from 'mongodb';

export default async function ({ db, check }) {
  const videos = db.collection('videos');
  const reset = document => videos.replaceOne({ _id: 1 }, document, { upsert: true });
  const after = async (update, document, options) => {
    await reset(document);
    await videos.updateOne({ _id: 1 }, update, options);
    const { _id, ...rest } = await videos.findOne({ _id: 1 });
    return rest;
  };

  check.equal(await after({ $set: { a: 2, 'b.c': 3 } }, { a: 1 }), { a: 2, b: { c: 3 } });
  check.equal(await after({ $set: { 'list.3': 'x' } }, { list: [0] }), { list: [0, null, null, 'x'] });
  check.equal(await after({ $unset: { a: '', 'b.c': '' } }, { a: 1, b: { c: 1, d: 2 } }), { b: { d: 2 } });
  check.equal(await after({ $unset: { 'list.0': '' } }, { list: [1, 2] }), { list: [null, 2] });
  check.equal(await after({ $inc: { a: 5, b: 1.5, c: -1 } }, { a: 1, b: 1 }), { a: 6, b: 2.5, c: -1 });
  check.equal(await after({ $mul: { a: 3, b: 2 } }, { a: 4 }), { a: 12, b: 0 });
  await after({ $inc: { int: 1, long: 1, big: 1, real: 1 } }, { int: 1, long: Long.fromNumber(2 ** 40), big: 2 ** 31 - 1, real: 0.5 });
  for (const [field, type] of [['int', 'int'], ['long', 'long'], ['big', 'long'], ['real', 'double']]) {
    check.equal(await videos.countDocuments({ [field]: { $type: type } }), 1, `${field} is ${type}`);
  }
  check.equal(await after({ $min: { a: 1, b: 9, c: 4 } }, { a: 3, b: 3 }), { a: 1, b: 3, c: 4 });
  check.equal(await after({ $max: { a: 1, b: 9 } }, { a: 3, b: 3 }), { a: 3, b: 9 });
  check.equal(await after({ $rename: { a: 'z', no: 'where' } }, { a: 1, b: 2 }), { b: 2, z: 1 });
  check.equal(await after({ $push: { list: 3 } }, { list: [1] }), { list: [1, 3] });
  check.equal(await after({ $push: { list: 3 } }, {}), { list: [3] });
  check.equal(await after({ $push: { list: { $each: [9, 8], $position: 0 } } }, { list: [1] }), { list: [9, 8, 1] });
  check.equal(await after({ $push: { list: { $each: [5, 1, 4], $sort: 1, $slice: 3 } } }, { list: [3] }), { list: [1, 3, 4] });
  check.equal(await after({ $push: { list: { $each: [{ n: 2 }], $sort: { n: -1 }, $slice: -2 } } }, { list: [{ n: 1 }, { n: 3 }] }), { list: [{ n: 2 }, { n: 1 }] });
  check.equal(await after({ $addToSet: { list: 2 } }, { list: [1, 2] }), { list: [1, 2] });
  check.equal(await after({ $addToSet: { list: { $each: [2, 3, 3] } } }, { list: [1, 2] }), { list: [1, 2, 3] });
  check.equal(await after({ $pop: { list: 1 } }, { list: [1, 2, 3] }), { list: [1, 2] });
  check.equal(await after({ $pop: { list: -1 } }, { list: [1, 2, 3] }), { list: [2, 3] });
  check.equal(await after({ $pull: { list: 2 } }, { list: [1, 2, 2, 3] }), { list: [1, 3] });
  check.equal(await after({ $pull: { list: { $gte: 2 } } }, { list: [1, 2, 3] }), { list: [1] });
  check.equal(await after({ $pull: { list: { n: 1 } } }, { list: [{ n: 1, m: 2 }, { n: 2 }] }), { list: [{ n: 2 }] });
  check.equal(await after({ $pullAll: { list: [1, 3] } }, { list: [1, 2, 3, 1] }), { list: [2] });
  const dated = await after({ $currentDate: { at: true, stamp: { $type: 'timestamp' } } }, {});
  check.ok(Math.abs(new Date(dated.at) - Date.now()) < 60_000);
  check.equal(dated.stamp._bsontype, 'Timestamp');

  const parts = { parts: [{ n: 1, ok: false }, { n: 5, ok: false }, { n: 7, ok: false }] };
  await reset(parts);
  await videos.updateOne({ _id: 1, 'parts.n': 5 }, { $set: { 'parts.$.ok': true } });
  check.equal((await videos.findOne({ _id: 1 })).parts.map(part => part.ok), [false, true, false], 'positional');
  check.equal((await after({ $set: { 'parts.$[].ok': true } }, parts)).parts.map(part => part.ok), [true, true, true]);
  check.equal((await after({ $inc: { 'parts.$[big].n': 10 } }, parts, { arrayFilters: [{ 'big.n': { $gte: 5 } }] })).parts.map(part => part.n), [1, 15, 17]);
  check.equal(await after({ $set: { 'list.$[low]': 0 } }, { list: [1, 9, 2] }, { arrayFilters: [{ low: { $lt: 5 } }] }), { list: [0, 9, 0] });
  check.equal(await after([{ $set: { total: { $sum: '$list' } } }, { $unset: 'list' }], { list: [1, 2, 3] }), { total: 6 });
  check.equal(await after([{ $replaceWith: { _id: '$_id', was: '$$ROOT.a' } }], { a: 4 }), { was: 4 });

  await videos.deleteMany({});
  await videos.insertMany([{ _id: 1, g: 1 }, { _id: 2, g: 1 }, { _id: 3, g: 2 }]);
  const many = await videos.updateMany({ g: 1 }, { $set: { seen: true } });
  check.equal([many.matchedCount, many.modifiedCount], [2, 2]);
  const again = await videos.updateMany({ g: 1 }, { $set: { seen: true } });
  check.equal([again.matchedCount, again.modifiedCount], [2, 0], 'what is the same is matched but not modified');
  const upsert = await videos.updateOne({ _id: 9, kind: 'short', n: { $gt: 3 } }, { $set: { a: 1 }, $setOnInsert: { b: 2 } }, { upsert: true });
  check.equal(upsert.upsertedId, 9);
  check.equal(await videos.findOne({ _id: 9 }), { _id: 9, kind: 'short', a: 1, b: 2 });
  const second = await videos.updateOne({ _id: 9 }, { $set: { a: 2 }, $setOnInsert: { b: 3 } }, { upsert: true });
  check.equal([second.matchedCount, second.upsertedCount], [1, 0]);
  check.equal((await videos.findOne({ _id: 9 })).b, 2);
  const replaced = await videos.replaceOne({ _id: 9 }, { whole: true });
  check.equal(replaced.modifiedCount, 1);
  check.equal(await videos.findOne({ _id: 9 }), { _id: 9, whole: true });
  const bulk = await videos.bulkWrite([
    { insertOne: { document: { _id: 20 } } }, { updateOne: { filter: { _id: 20 }, update: { $set: { x: 1 } } } },
    { deleteOne: { filter: { _id: 3 } } }, { replaceOne: { filter: { _id: 21 }, replacement: { y: 1 }, upsert: true } },
  ]);
  check.equal([bulk.insertedCount, bulk.modifiedCount, bulk.deletedCount, bulk.upsertedCount], [1, 1, 1, 1]);
  check.equal((await videos.deleteMany({ g: 1 })).deletedCount, 2);
  check.equal((await videos.deleteOne({ _id: 20 })).deletedCount, 1);
  check.equal((await videos.deleteOne({ _id: 20 })).deletedCount, 0);

  await reset({ a: 'text', list: 5 });
  const change = (update, options) => videos.updateOne({ _id: 1 }, update, options);
  await check.fails(() => change({ $inc: { a: 1 } }), 14);
  await check.fails(() => change({ $push: { list: 1 } }), 2);
  await check.fails(() => change({ $set: { 'a.b': 1 } }), 28);
  await check.fails(() => change({ $set: { _id: 2 } }), 66);
  await check.fails(() => change({ $set: { a: 1 }, $inc: { a: 1 } }), 40);
  await check.fails(() => change({ $bit: { a: { and: 1 } } }), 9);
  await check.fails(() => change({ $set: { 'list.$[x]': 1 } }), 2);
  await check.fails(() => videos.replaceOne({ _id: 1 }, { _id: 5 }), 66);
}
