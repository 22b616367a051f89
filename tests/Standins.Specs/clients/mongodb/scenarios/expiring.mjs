// The server under test looks for expired documents every second.
export default async function ({ db, check }) {
  const tokens = db.collection('tokens');
  await tokens.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
  await tokens.insertMany([
    { _id: 'old', at: new Date(Date.now() - 120_000) }, { _id: 'new', at: new Date() }, { _id: 'text', at: 'yesterday' }, { _id: 'none' },
    { _id: 'array', at: [new Date(), new Date(Date.now() - 120_000)] },
  ]);
  const gone = async id => {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (!(await tokens.findOne({ _id: id }))) {
        return true;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return false;
  };
  check.ok(await gone('old'), 'an expired document is removed');
  check.ok(await gone('array'), 'the oldest date of an array counts');
  check.equal((await tokens.find().sort({ _id: 1 }).toArray()).map(token => token._id), ['new', 'none', 'text']);
  check.equal((await tokens.indexes())[1].expireAfterSeconds, 60);
  await check.fails(() => tokens.createIndex({ a: 1, b: 1 }, { expireAfterSeconds: 5 }), 67);
}
