export default async function ({ db, check }) {
  const videos = db.collection('videos');
  check.equal(await videos.createIndex({ channel: 1, at: -1 }), 'channel_1_at_-1');
  check.equal(await videos.createIndex({ channel: 1, at: -1 }), 'channel_1_at_-1', 'again is the same');
  await videos.createIndexes([{ key: { slug: 1 }, unique: true, name: 'slug' }, { key: { tags: 1 } }, { key: { mail: 1 }, unique: true, sparse: true }]);
  await videos.createIndex({ state: 1 }, { partialFilterExpression: { state: 'draft' }, name: 'drafts' });
  await videos.insertMany(Array.from({ length: 200 }, (_, at) => ({
    _id: at, channel: at % 10, at: new Date(1700000000000 + at * 1000), slug: `s${at}`, tags: [`t${at % 7}`, `u${at % 3}`], state: at % 50 ? 'public' : 'draft',
  })));
  const indexes = await videos.indexes();
  check.equal(indexes.map(index => index.name), ['_id_', 'channel_1_at_-1', 'slug', 'tags_1', 'mail_1', 'drafts']);
  check.equal(indexes.find(index => index.name === 'slug').unique, true);
  check.equal(indexes.find(index => index.name === 'drafts').partialFilterExpression, { state: 'draft' });

  const taken = await videos.insertOne({ slug: 's7' }).catch(error => error);
  check.equal([taken.code, taken.keyPattern, taken.keyValue], [11000, { slug: 1 }, { slug: 's7' }]);
  await check.fails(() => videos.updateOne({ _id: 1 }, { $set: { slug: 's2' } }), 11000);
  check.equal((await videos.findOne({ _id: 1 })).slug, 's1', 'what was refused changed nothing');
  await videos.updateOne({ _id: 1 }, { $set: { slug: 'renamed' } });
  check.equal((await videos.findOne({ slug: 'renamed' }))._id, 1, 'the index follows a change');
  check.equal(await videos.findOne({ slug: 's1' }), null);
  check.equal((await videos.insertOne({ _id: 'again', slug: 's1' })).insertedId, 'again', 'the old key is free');
  await videos.deleteOne({ _id: 'again' });
  await videos.updateOne({ _id: 3 }, { $set: { mail: 'x@y' } });
  await check.fails(() => videos.updateOne({ _id: 4 }, { $set: { mail: 'x@y' } }), 11000, 'sparse and unique');

  const explain = (filter, more = {}) => {
    let cursor = videos.find(filter, more.options);
    cursor = more.sort ? cursor.sort(more.sort) : cursor;
    return cursor.explain('executionStats');
  };
  const stages = plan => [plan.stage, ...(plan.inputStage ? stages(plan.inputStage) : []), ...(plan.inputStages ?? []).flatMap(stages)];
  const expect = async (filter, more, wanted, keys, docs, returned) => {
    const { queryPlanner, executionStats: stats } = await explain(filter, more);
    check.equal(stages(queryPlanner.winningPlan), wanted, JSON.stringify(filter));
    check.equal([stats.totalKeysExamined, stats.totalDocsExamined, stats.nReturned], [keys, docs, returned], JSON.stringify(filter));
  };
  await expect({ _id: 5 }, {}, ['IDHACK'], 1, 1, 1);
  await expect({ channel: 3 }, {}, ['FETCH', 'IXSCAN'], 20, 20, 20);
  await expect({ channel: 3 }, { sort: { at: -1 } }, ['FETCH', 'IXSCAN'], 20, 20, 20);
  await expect({ channel: 3 }, { sort: { at: 1 } }, ['FETCH', 'IXSCAN'], 20, 20, 20);
  await expect({ channel: 3 }, { sort: { at: -1 }, options: { limit: 4 } }, ['LIMIT', 'FETCH', 'IXSCAN'], 4, 4, 4);
  await expect({ channel: 3 }, { sort: { slug: 1 } }, ['SORT', 'FETCH', 'IXSCAN'], 20, 20, 20);
  await expect({ channel: { $in: [3, 4] } }, {}, ['FETCH', 'IXSCAN'], 40, 40, 40);
  await expect({ channel: 3, at: { $gte: new Date(1700000100000) } }, {}, ['FETCH', 'IXSCAN'], 10, 10, 10);
  await expect({ channel: 3, at: { $gt: new Date(1700000100000), $lt: new Date(1700000150000) } }, {}, ['FETCH', 'IXSCAN'], 5, 5, 5);
  await expect({ slug: { $gte: 's10', $lt: 's11' } }, {}, ['FETCH', 'IXSCAN'], 11, 11, 11);
  await expect({ slug: /^s19/ }, {}, ['FETCH', 'IXSCAN'], 11, 11, 11);
  await expect({ tags: 't3' }, {}, ['FETCH', 'IXSCAN'], 29, 29, 29);
  await expect({ state: 'draft' }, {}, ['FETCH', 'IXSCAN'], 4, 4, 4);
  await expect({ state: 'public' }, {}, ['COLLSCAN'], 0, 200, 196);
  await expect({ at: new Date(1700000003000) }, {}, ['COLLSCAN'], 0, 200, 1);
  await expect({ $or: [{ slug: 's11' }, { channel: 1 }] }, {}, ['FETCH', 'OR', 'IXSCAN', 'IXSCAN'], 21, 20, 20);
  await expect({}, { sort: { slug: 1 }, options: { limit: 3 } }, ['LIMIT', 'FETCH', 'IXSCAN'], 3, 3, 3);
  await expect({ slug: 's9' }, { options: { hint: { $natural: 1 } } }, ['COLLSCAN'], 0, 200, 1);
  const backward = await explain({ channel: 3 }, { sort: { at: 1 } });
  check.equal(backward.queryPlanner.winningPlan.inputStage.direction, 'backward');
  check.equal(backward.queryPlanner.winningPlan.inputStage.indexName, 'channel_1_at_-1');
  const pipeline = await videos.aggregate([{ $match: { channel: 2 } }, { $sort: { at: -1 } }, { $group: { _id: null } }]).explain('executionStats');
  check.equal(stages(pipeline.stages[0].$cursor.queryPlanner.winningPlan), ['FETCH', 'IXSCAN']);

  // An index never changes an answer.
  const random = (() => { let state = 7; return below => (state = (state * 1103515245 + 12345) % 2147483648) % below; })();
  for (let round = 0; round < 40; round++) {
    const filter = [
      { channel: random(12), at: { $gt: new Date(1700000000000 + random(200) * 1000) } }, { tags: { $in: [`t${random(8)}`, `u${random(4)}`] } },
      { slug: { $lt: `s${random(200)}` }, channel: { $gte: random(10) } }, { tags: { $all: [`t${random(7)}`, `u${random(3)}`] } }, { state: 'draft', channel: 0 },
    ][round % 5];
    const ids = async hint => (await videos.find(filter, hint ? { hint } : {}).toArray()).map(video => video._id).sort((a, b) => a - b);
    check.equal(await ids(), await ids({ $natural: 1 }), JSON.stringify(filter));
  }

  // Two fields under one array: different elements may meet the conditions, unless $elemMatch asks for one.
  const casts = db.collection('casts');
  await casts.createIndex({ 'parts.n': 1, 'parts.ok': 1 });
  await casts.insertMany([{ _id: 1, parts: [{ n: 1, ok: true }, { n: 5, ok: false }] }, { _id: 2, parts: [{ n: 5, ok: true }] }, { _id: 3, parts: [{ n: 5 }] }]);
  const castIds = async filter => (await casts.find(filter).sort({ _id: 1 }).toArray()).map(cast => cast._id);
  check.equal(await castIds({ 'parts.n': 5, 'parts.ok': true }), [1, 2]);
  check.equal(await castIds({ parts: { $elemMatch: { n: 5, ok: true } } }), [2]);
  const oneElement = await casts.find({ parts: { $elemMatch: { n: 5, ok: true } } }).explain('executionStats');
  check.equal([oneElement.executionStats.totalKeysExamined, oneElement.executionStats.nReturned], [1, 1]);
  check.equal((await casts.find({ 'parts.n': 5, 'parts.ok': true }).explain('executionStats')).executionStats.totalKeysExamined, 3);

  await videos.dropIndex('tags_1');
  await check.fails(() => videos.dropIndex('tags_1'), 27);
  await check.fails(() => db.command({ dropIndexes: 'videos', index: '_id_' }), 72);
  await check.fails(() => videos.createIndex({ title: 'text' }), 67);
  await check.fails(() => videos.createIndex({ place: '2dsphere' }), 67);
  await check.fails(() => videos.createIndex({ slug: 1 }, { name: 'other' }), 85);
  await check.fails(() => videos.createIndex({ other: 1 }, { name: 'slug' }), 86);
  await check.fails(() => videos.createIndex({ channel: 1 }, { unique: true }), 11000, 'what is there is not unique');
  check.equal((await videos.indexes()).length, 5, 'an index that failed is not there');
  await check.fails(() => db.collection('nowhere').indexes(), 26);
  await db.command({ dropIndexes: 'videos', index: '*' });
  check.equal((await videos.indexes()).map(index => index.name), ['_id_']);
}
