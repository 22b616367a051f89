export default async function ({ db, check }) {
  const videos = db.collection('videos');
  await videos.insertOne({ _id: 1, title: 'Alpha', owner: { name: 'ann', age: 30 }, parts: [{ n: 1, s: 'a' }, { n: 2, s: 'b' }, { n: 3, s: 'c' }], tags: ['x', 'y'] });
  const show = (projection, filter = {}) => videos.findOne(filter, { projection });

  check.equal(await show({ title: 1 }), { _id: 1, title: 'Alpha' });
  check.equal(await show({ title: true, _id: 0 }), { title: 'Alpha' });
  check.equal(await show({ _id: 1 }), { _id: 1 });
  check.equal(await show({ parts: 0, owner: 0, tags: 0 }), { _id: 1, title: 'Alpha' });
  check.equal(await show({ 'owner.name': 1, _id: 0 }), { owner: { name: 'ann' } });
  check.equal(await show({ owner: { age: 1 }, _id: 0 }), { owner: { age: 30 } });
  check.equal(await show({ 'parts.s': 0, 'owner.age': 0, tags: 0 }), { _id: 1, title: 'Alpha', owner: { name: 'ann' }, parts: [{ n: 1 }, { n: 2 }, { n: 3 }] });
  check.equal(await show({ 'parts.n': 1, _id: 0 }), { parts: [{ n: 1 }, { n: 2 }, { n: 3 }] });
  check.equal((await show({ parts: { $slice: 1 } })).parts, [{ n: 1, s: 'a' }]);
  check.equal((await show({ parts: { $slice: -1 } })).parts, [{ n: 3, s: 'c' }]);
  check.equal((await show({ parts: { $slice: [1, 1] } })).title, 'Alpha', '$slice alone keeps the other fields');
  check.equal(await show({ tags: { $slice: [1, 5] }, title: 1, _id: 0 }), { title: 'Alpha', tags: ['y'] });
  check.equal(await show({ parts: { $elemMatch: { n: { $gt: 1 } } } }), { _id: 1, parts: [{ n: 2, s: 'b' }] });
  check.equal(await show({ 'parts.$': 1 }, { 'parts.n': 2 }), { _id: 1, parts: [{ n: 2, s: 'b' }] });
  check.equal(await show({ label: { $concat: ['$title', '!'] }, _id: 0 }), { label: 'Alpha!' });
  check.equal(await show({ first: { $arrayElemAt: ['$tags', 0] }, title: 1 }), { _id: 1, title: 'Alpha', first: 'x' });
  await check.fails(() => show({ title: 1, tags: 0 }), 31254);
  await check.fails(() => show({ title: 0, tags: 1 }), 31253);
  await check.fails(() => show({ owner: 1, 'owner.name': 1 }), 31249);
}
