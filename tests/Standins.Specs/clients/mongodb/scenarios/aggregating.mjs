export default async function ({ db, check }) {
  const views = db.collection('views');
  await views.insertMany([
    { _id: 1, video: 'a', country: 'de', seconds: 10, tags: ['x', 'y'], at: new Date('2024-03-01T10:20:30.456Z') },
    { _id: 2, video: 'a', country: 'fr', seconds: 20, tags: ['y'], at: new Date('2024-03-01T23:00:00Z') },
    { _id: 3, video: 'b', country: 'de', seconds: 30, tags: [], at: new Date('2024-03-02T00:00:00Z') },
    { _id: 4, video: 'b', country: 'us', seconds: 5, at: new Date('2024-04-02T00:00:00Z') },
  ]);
  await db.collection('videos').insertMany([
    { _id: 'a', title: 'Alpha', parts: [1, 2] }, { _id: 'b', title: 'Beta', parts: [3] }, { _id: 'c', title: 'Gamma' },
  ]);
  const run = (...stages) => views.aggregate(stages).toArray();

  check.equal(await run({ $match: { country: 'de' } }, { $sort: { seconds: -1 } }, { $project: { seconds: 1, _id: 0 } }), [{ seconds: 30 }, { seconds: 10 }]);
  check.equal(await run({ $sort: { _id: 1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }), [{ _id: 2 }, { _id: 3 }]);
  check.equal(
    await run({ $sort: { _id: 1 } }, {
      $group: {
        _id: '$video', total: { $sum: '$seconds' }, mean: { $avg: '$seconds' }, least: { $min: '$seconds' }, most: { $max: '$seconds' },
        first: { $first: '$country' }, last: { $last: '$country' }, all: { $push: '$country' }, n: { $sum: 1 }, count: { $count: {} },
      },
    }, { $sort: { _id: 1 } }),
    [
      { _id: 'a', total: 30, mean: 15, least: 10, most: 20, first: 'de', last: 'fr', all: ['de', 'fr'], n: 2, count: 2 },
      { _id: 'b', total: 35, mean: 17.5, least: 5, most: 30, first: 'de', last: 'us', all: ['de', 'us'], n: 2, count: 2 },
    ]);
  check.equal((await run({ $group: { _id: null, set: { $addToSet: '$country' } } }))[0].set.sort(), ['de', 'fr', 'us']);
  check.equal(await run({ $group: { _id: { v: '$video', c: '$country' } } }, { $count: 'groups' }), [{ groups: 4 }]);
  check.equal(await run({ $match: { _id: 99 } }, { $count: 'none' }), []);
  check.equal(await run({ $unwind: '$tags' }, { $sortByCount: '$tags' }), [{ _id: 'y', count: 2 }, { _id: 'x', count: 1 }]);
  check.equal(
    await run({ $unwind: { path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } }, { $project: { tags: 1, at: 1 } }, { $sort: { _id: 1, at: 1 } }),
    [{ _id: 1, tags: 'x', at: 0 }, { _id: 1, tags: 'y', at: 1 }, { _id: 2, tags: 'y', at: 0 }, { _id: 3, at: null }, { _id: 4, at: null }]);
  check.equal(
    await run({ $match: { _id: 3 } }, { $lookup: { from: 'videos', localField: 'video', foreignField: '_id', as: 'about' } }, { $project: { about: 1 } }),
    [{ _id: 3, about: [{ _id: 'b', title: 'Beta', parts: [3] }] }]);
  check.equal(
    await db.collection('videos').aggregate([
      { $lookup: { from: 'views', let: { id: '$_id' }, pipeline: [{ $match: { $expr: { $and: [{ $eq: ['$video', '$$id'] }, { $gt: ['$seconds', 8] }] } } }, { $count: 'n' }], as: 'long' } },
      { $sort: { _id: 1 } }, { $project: { n: { $ifNull: [{ $first: '$long.n' }, 0] } } },
    ]).toArray(),
    [{ _id: 'a', n: 2 }, { _id: 'b', n: 1 }, { _id: 'c', n: 0 }]);
  check.equal(
    await db.collection('videos').aggregate([
      { $match: { _id: 'a' } },
      { $lookup: { from: 'views', localField: '_id', foreignField: 'video', pipeline: [{ $sort: { seconds: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }], as: 'top' } },
    ]).toArray(),
    [{ _id: 'a', title: 'Alpha', parts: [1, 2], top: [{ _id: 2 }] }]);
  check.equal(
    await run({ $facet: { total: [{ $count: 'n' }], german: [{ $match: { country: 'de' } }, { $group: { _id: null, s: { $sum: '$seconds' } } }] } }),
    [{ total: [{ n: 4 }], german: [{ _id: null, s: 40 }] }]);
  check.equal((await run({ $sample: { size: 2 } })).length, 2);
  check.equal(await run({ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { v: '$video' } } }), [{ v: 'a' }]);
  check.equal(await run({ $match: { _id: 1 } }, { $replaceWith: { v: '$video' } }), [{ v: 'a' }]);
  check.equal(await run({ $match: { _id: 1 } }, { $unset: ['tags', 'at', 'country'] }), [{ _id: 1, video: 'a', seconds: 10 }]);
  check.equal((await run({ $match: { _id: 1 } }, { $addFields: { 'deep.er': { $add: ['$seconds', 1] }, one: 1 } }))[0].deep, { er: 11 });

  const value = async expression => (await run({ $match: { _id: 1 } }, { $project: { _id: 0, v: expression } }))[0].v;
  check.equal(await value({ $cond: [{ $gt: ['$seconds', 5] }, 'long', 'short'] }), 'long');
  check.equal(await value({ $cond: { if: { $lt: ['$seconds', 5] }, then: 'a', else: 'b' } }), 'b');
  check.equal(await value({ $ifNull: ['$none', '$also', 'x'] }), 'x');
  check.equal(await value({ $switch: { branches: [{ case: { $eq: ['$seconds', 1] }, then: 1 }, { case: true, then: 2 }], default: 3 } }), 2);
  check.equal(await value({ $add: [1, 2.5, '$seconds'] }), 13.5);
  check.equal(await value({ $subtract: ['$seconds', 3] }), 7);
  check.equal(await value({ $multiply: ['$seconds', 3] }), 30);
  check.equal(await value({ $divide: ['$seconds', 4] }), 2.5);
  check.equal(await value({ $mod: ['$seconds', 4] }), 2);
  check.equal(await value({ $round: [2.567, 1] }), 2.6);
  check.equal(await value({ $floor: 2.9 }), 2);
  check.equal(await value({ $concat: ['$video', '-', '$country'] }), 'a-de');
  check.equal(await value({ $toUpper: '$country' }), 'DE');
  check.equal(await value({ $substrCP: ['Zürich', 1, 3] }), 'üri');
  check.equal(await value({ $strLenCP: 'Zürich' }), 6);
  check.equal(await value({ $split: ['a,b', ','] }), ['a', 'b']);
  check.equal(await value({ $trim: { input: '  x ' } }), 'x');
  check.equal(await value({ $size: '$tags' }), 2);
  check.equal(await value({ $arrayElemAt: ['$tags', -1] }), 'y');
  check.equal(await value({ $filter: { input: [1, 5, 9], as: 'n', cond: { $gt: ['$$n', 3] } } }), [5, 9]);
  check.equal(await value({ $map: { input: [1, 2], as: 'n', in: { $multiply: ['$$n', '$seconds'] } } }), [10, 20]);
  check.equal(await value({ $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }), 6);
  check.equal(await value({ $in: ['x', '$tags'] }), true);
  check.equal(await value({ $concatArrays: ['$tags', ['z']] }), ['x', 'y', 'z']);
  check.equal(await value({ $slice: [[1, 2, 3], -2] }), [2, 3]);
  check.equal(await value({ $slice: [[1, 2, 3, 4], 1, 2] }), [2, 3]);
  check.equal(await value({ $setUnion: [['a'], ['a', 'b']] }), ['a', 'b']);
  check.equal(await value({ $mergeObjects: [{ a: 1 }, { b: 2 }] }), { a: 1, b: 2 });
  check.equal(await value({ $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' } }), '2024-03-01 10:20:30.456');
  check.equal(await value({ $dateTrunc: { date: '$at', unit: 'hour' } }), new Date('2024-03-01T10:00:00Z'));
  check.equal(await value({ $dateTrunc: { date: '$at', unit: 'month' } }), new Date('2024-03-01T00:00:00Z'));
  check.equal(await value({ $dateTrunc: { date: '$at', unit: 'week' } }), new Date('2024-02-25T00:00:00Z'));
  check.equal(await value({ $year: '$at' }), 2024);
  check.equal(await value({ $subtract: ['$at', new Date('2024-03-01T10:20:30Z')] }), 456);
  check.equal(await value({ $type: '$seconds' }), 'int');
  check.equal(await value({ $type: '$nothing' }), 'missing');
  check.equal(await value({ $toString: '$seconds' }), '10');
  check.equal(await value({ $toLong: '42' }), 42);
  check.equal(await value({ $and: [true, { $not: [false] }] }), true);
  check.equal(await value({ $or: [false, 0, null] }), false);
  check.equal(await value({ $cmp: [1, 2] }), -1);
  check.equal(await value({ $let: { vars: { a: 1, b: 2 }, in: { $add: ['$$a', '$$b'] } } }), 3);
  check.equal(await value({ $literal: '$seconds' }), '$seconds');
  check.equal(await value(['$video', '$none']), ['a', null]);

  await check.fails(() => run({ $graphLookup: {} }), 40324);
  await check.fails(() => run({ $out: 'x' }), 40324);
  await check.fails(() => value({ $function: {} }), 168);
  await check.fails(() => run({ $group: { _id: null, x: { $stdDevPop: '$seconds' } } }), 15952);
  await check.fails(() => value({ $divide: [1, 0] }), 16608);
  await check.fails(() => value({ $dateToString: { date: '$at', timezone: 'Europe/Berlin' } }), 238);
}
