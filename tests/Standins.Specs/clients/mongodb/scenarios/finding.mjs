export default async function ({ db, check }) {
  const videos = db.collection('videos');
  await videos.insertMany([
    { _id: 1, title: 'Alpha', views: 10, tags: ['news', 'live'], owner: { name: 'ann', age: 30 }, size: 5 },
    { _id: 2, title: 'beta', views: 20, tags: ['music'], owner: { name: 'bob', age: 40 }, size: 7.5 },
    { _id: 3, title: 'Gamma', views: 30, tags: [], owner: null },
    { _id: 4, title: 'delta', views: null, parts: [{ n: 1, ok: true }, { n: 5, ok: false }] },
    { _id: 5, title: 'Epsilon', parts: [{ n: 5, ok: true }], grid: [[1, 2], [3]] },
    { _id: 6, title: 'zeta', views: '30', tags: 'news', scores: [4, 9, 12] },
  ]);
  const ids = async filter => (await videos.find(filter).sort({ _id: 1 }).toArray()).map(video => video._id);

  check.equal(await ids({}), [1, 2, 3, 4, 5, 6]);
  check.equal(await ids({ views: 20 }), [2]);
  check.equal(await ids({ views: { $gt: 10 } }), [2, 3], 'a text is not greater than a number');
  check.equal(await ids({ views: { $gte: 10, $lt: 30 } }), [1, 2]);
  check.equal(await ids({ views: { $lte: 10 } }), [1]);
  check.equal(await ids({ views: { $ne: 20 } }), [1, 3, 4, 5, 6]);
  check.equal(await ids({ views: { $in: [10, '30'] } }), [1, 6]);
  check.equal(await ids({ views: { $nin: [10, null] } }), [2, 3, 6]);
  check.equal(await ids({ views: null }), [4, 5], 'null is also what is missing');
  check.equal(await ids({ views: { $exists: true } }), [1, 2, 3, 4, 6]);
  check.equal(await ids({ views: { $exists: false } }), [5]);
  check.equal(await ids({ views: { $type: 'null' } }), [4]);
  check.equal(await ids({ views: { $type: ['string', 'number'] } }), [1, 2, 3, 6]);
  check.equal(await ids({ tags: 'news' }), [1, 6], 'an array is met by an element');
  check.equal(await ids({ tags: ['news', 'live'] }), [1], 'and as a whole');
  check.equal(await ids({ tags: { $all: ['live', 'news'] } }), [1]);
  check.equal(await ids({ tags: { $size: 0 } }), [3]);
  check.equal(await ids({ tags: [] }), [3]);
  check.equal(await ids({ 'tags.0': 'music' }), [2]);
  check.equal(await ids({ 'owner.name': 'bob' }), [2]);
  check.equal(await ids({ 'owner.age': { $gt: 35 } }), [2]);
  check.equal(await ids({ 'owner.name': null }), [3, 4, 5, 6]);
  check.equal(await ids({ owner: { name: 'ann', age: 30 } }), [1]);
  check.equal(await ids({ owner: { age: 30, name: 'ann' } }), [], 'a document is equal in the same order only');
  check.equal(await ids({ 'parts.n': 5 }), [4, 5]);
  check.equal(await ids({ 'parts.n': 5, 'parts.ok': true }), [4, 5], 'by different elements');
  check.equal(await ids({ parts: { $elemMatch: { n: 5, ok: true } } }), [5], 'by one element');
  check.equal(await ids({ scores: { $elemMatch: { $gt: 4, $lt: 10 } } }), [6]);
  check.equal(await ids({ scores: { $gt: 11, $lt: 5 } }), [6], 'two elements together');
  check.equal(await ids({ 'parts.1.n': 5 }), [4]);
  check.equal(await ids({ grid: [3] }), [5]);
  check.equal(await ids({ title: /^[a-z]/ }), [2, 4, 6]);
  check.equal(await ids({ title: { $regex: 'ALPHA', $options: 'i' } }), [1]);
  check.equal(await ids({ title: { $in: [/^G/, 'beta'] } }), [2, 3]);
  check.equal(await ids({ title: { $not: /a$/ } }), [5]);
  check.equal(await ids({ views: { $not: { $gt: 10 } } }), [1, 4, 5, 6]);
  check.equal(await ids({ views: { $mod: [20, 10] } }), [1, 3]);
  check.equal(await ids({ $or: [{ views: 10 }, { title: 'zeta' }] }), [1, 6]);
  check.equal(await ids({ $and: [{ views: { $gt: 5 } }, { $or: [{ size: 5 }, { size: 7.5 }] }] }), [1, 2]);
  check.equal(await ids({ $nor: [{ views: { $type: 'number' } }, { parts: { $exists: true } }] }), [6]);
  check.equal(await ids({ $expr: { $gt: ['$owner.age', '$views'] } }), [1, 2]);
  check.equal(await ids({ $expr: { $eq: [{ $size: { $ifNull: ['$parts', []] } }, 2] } }), [4]);
  check.equal(await ids({ size: 5.0, views: 10 }), [1]);

  const order = async (sort, more = {}) => (await videos.find({}, more).sort(sort).toArray()).map(video => video._id);
  check.equal(await order({ views: 1, _id: 1 }), [4, 5, 1, 2, 3, 6], 'missing and null, numbers, texts');
  check.equal(await order({ views: -1, _id: -1 }), [6, 3, 2, 1, 5, 4]);
  check.equal(await order({ title: 1 }), [1, 5, 3, 2, 4, 6]);
  check.equal(await order({ 'owner.age': -1, _id: 1 }), [2, 1, 3, 4, 5, 6]);
  check.equal(await order({ _id: -1 }, { skip: 1, limit: 2 }), [5, 4]);
  check.equal(await order({ $natural: -1 }), [6, 5, 4, 3, 2, 1]);
  check.equal(await order({ tags: 1, _id: 1 }), [3, 4, 5, 1, 2, 6], 'an array sorts by its least element');
  check.equal((await videos.find({}).limit(-2).toArray()).length, 2, 'a single batch');
  check.equal(await videos.countDocuments({ views: { $gt: 5 } }), 3);
  check.equal(await videos.countDocuments({}, { skip: 4 }), 2);
  check.equal(await videos.estimatedDocumentCount(), 6);
  check.equal(await videos.distinct('tags'), ['live', 'music', 'news']);
  check.equal(await videos.distinct('owner.name', { views: { $lt: 15 } }), ['ann']);
  check.equal(await videos.distinct('parts.n'), [1, 5]);
  check.equal(await db.collection('nowhere').find().toArray(), []);

  await check.fails(() => ids({ views: { $near: 1 } }), 2, 'an operator that is not offered');
  await check.fails(() => ids({ $where: 'true' }), 2);
  await check.fails(() => ids({ $or: [] }), 2);
  await check.fails(() => videos.find({}, { collation: { locale: 'de' } }).toArray(), 238);
  await check.fails(() => videos.find({}, { hint: 'nowhere' }).toArray(), 2);
  await check.fails(() => videos.find({ title: { $regex: '(' } }).toArray(), 51091);
}
