import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID } from 'mongodb';

export default async function ({ db, check }) {
  const videos = db.collection('videos');
  const one = await videos.insertOne({ title: 'A walk', views: 3 });
  check.ok(one.insertedId instanceof ObjectId);
  check.equal(await videos.findOne({ _id: one.insertedId }), { _id: one.insertedId, title: 'A walk', views: 3 });

  const many = await videos.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 'three' }]);
  check.equal(many.insertedCount, 3);
  check.equal(await videos.countDocuments({ _id: { $in: [1, 2, 'three'] } }), 3);

  const duplicate = await videos.insertOne({ _id: 1 }).catch(error => error);
  check.equal(duplicate.code, 11000);
  check.equal(duplicate.keyPattern, { _id: 1 });
  check.equal(duplicate.keyValue, { _id: 1 });

  const ordered = await videos.insertMany([{ _id: 10 }, { _id: 1 }, { _id: 11 }]).catch(error => error);
  check.equal(ordered.code, 11000);
  check.equal(ordered.result.insertedCount, 1);
  check.equal(await videos.countDocuments({ _id: 11 }), 0, 'an ordered batch ends at its first error');
  const unordered = await videos.insertMany([{ _id: 1 }, { _id: 12 }, { _id: 2 }, { _id: 13 }], { ordered: false }).catch(error => error);
  check.equal(unordered.writeErrors.map(error => error.index), [0, 2]);
  check.equal(await videos.countDocuments({ _id: { $in: [12, 13] } }), 2, 'an unordered batch goes on');

  const everything = {
    _id: 'types', double: 1.5, text: 'Grüße \u{1F3AC}', nested: { deep: { er: [1, [2, { x: null }]] } }, bytes: new Binary(Buffer.from([0, 255, 7])),
    uuid: new UUID('2f1e6d1c-7a52-4c52-9c0a-54f1d5a3b001'), id: new ObjectId('65f000000000000000000001'), yes: true, no: false,
    date: new Date('2024-02-29T12:34:56.789Z'), nothing: null, pattern: /^a.b/im, int: new Int32(-7), long: Long.fromString('9007199254740993'),
    decimal: Decimal128.fromString('12345678901234567890.123456789'), stamp: new Timestamp({ t: 5, i: 6 }), least: new MinKey(), most: new MaxKey(),
    whole: new Double(3),
  };
  await videos.insertOne(everything);
  const back = await videos.findOne({ _id: 'types' }, { promoteValues: false, promoteLongs: false });
  check.equal(back.text, everything.text);
  check.equal(back.long.toString(), '9007199254740993');
  check.equal(back.decimal.toString(), '12345678901234567890.123456789');
  check.equal(back.double._bsontype, 'Double');
  check.equal(back.whole._bsontype, 'Double', 'a double that is whole stays one');
  check.equal(back.int._bsontype, 'Int32');
  check.equal(Object.keys(back), Object.keys(everything), 'fields keep their order');
  check.equal(back.date, everything.date);
  check.equal([...back.bytes.buffer.subarray(0, 3)], [0, 255, 7]);
  check.equal(back.nested, everything.nested);

  await check.fails(() => videos.insertOne({ _id: [1] }), 53, 'an array cannot be an _id');
  await check.fails(() => db.collection('bad$name').insertOne({}), 73);
  const big = 'x'.repeat(1024 * 1024);
  const bulk = await videos.insertMany(Array.from({ length: 30 }, (_, at) => ({ _id: `big${at}`, big })));
  check.equal(bulk.insertedCount, 30, 'thirty megabytes come in one message and several documents');
  check.equal((await videos.find({ _id: /^big/ }).toArray()).length, 30, 'and go out in batches below the limit');
}
