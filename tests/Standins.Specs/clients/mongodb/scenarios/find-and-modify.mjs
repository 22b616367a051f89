export default async function ({ db, check }) {
  const jobs = db.collection('jobs');
  await jobs.insertMany([{ _id: 1, rank: 3, state: 'new' }, { _id: 2, rank: 1, state: 'new' }, { _id: 3, rank: 2, state: 'new' }]);
  const taken = await jobs.findOneAndUpdate({ state: 'new' }, { $set: { state: 'taken' } }, { sort: { rank: 1 } });
  check.equal(taken, { _id: 2, rank: 1, state: 'new' }, 'the document before');
  const next = await jobs.findOneAndUpdate({ state: 'new' }, { $set: { state: 'taken' } }, { sort: { rank: 1 }, returnDocument: 'after', projection: { state: 1 } });
  check.equal(next, { _id: 3, state: 'taken' }, 'the document after, projected');
  check.equal(await jobs.findOneAndUpdate({ state: 'gone' }, { $set: { x: 1 } }), null);
  const raw = await jobs.findOneAndUpdate({ _id: 7 }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after', includeResultMetadata: true });
  check.equal(raw.value, { _id: 7, n: 1 });
  check.equal(raw.lastErrorObject.upserted, 7);
  check.equal(raw.lastErrorObject.updatedExisting, false);
  check.equal(await jobs.findOneAndReplace({ _id: 7 }, { n: 5 }, { returnDocument: 'after' }), { _id: 7, n: 5 });
  check.equal(await jobs.findOneAndDelete({ _id: 7 }), { _id: 7, n: 5 });
  check.equal(await jobs.findOneAndDelete({ _id: 7 }), null);
  check.equal(await jobs.countDocuments(), 3);
  await check.fails(() => db.command({ findAndModify: 'jobs', query: {} }), 9);

  // Twenty workers, ten jobs: each is taken once.
  const queue = db.collection('queue');
  await queue.insertMany(Array.from({ length: 10 }, (_, at) => ({ _id: at, free: true })));
  const got = await Promise.all(Array.from({ length: 20 }, () => queue.findOneAndUpdate({ free: true }, { $set: { free: false } })));
  check.equal(got.filter(Boolean).map(job => job._id).sort((a, b) => a - b), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
}
