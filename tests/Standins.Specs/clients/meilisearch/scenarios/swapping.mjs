export default async ({ client, check, filled, done, ids, name }) => {
  const live = await filled('live', [{ id: 1, t: 'old' }], { searchableAttributes: ['t'] });
  const next = await filled('next', [{ id: 2, t: 'new' }]);
  const task = await done(client.swapIndexes([{ indexes: [live.uid, next.uid] }]).waitTask());
  check.equal(task.type, 'indexSwap');
  check.equal(task.indexUid, null);
  check.equal(ids(await live.search('')), [2]);
  check.equal(ids(await next.search('')), [1]);
  check.equal(await live.getSearchableAttributes(), ['*'], 'settings go with the documents');
  check.equal(await next.getSearchableAttributes(), ['t']);
  await done(live.addDocuments([{ id: 3, t: 'newer' }]).waitTask());
  check.equal(ids(await live.search('new')), [2, 3]);
  check.equal((await client.swapIndexes([{ indexes: [live.uid, 'nowhere'] }]).waitTask()).error.code, 'index_not_found');
  await check.fails(() => client.swapIndexes([{ indexes: [live.uid, live.uid] }]).waitTask(), 'invalid_swap_duplicate_index_found');
  await check.fails(() => client.swapIndexes([{ indexes: [live.uid] }]).waitTask(), 'invalid_swap_indexes');
  await done(client.swapIndexes([{ indexes: [live.uid, `${name}_named`], rename: true }]).waitTask());
  check.equal(ids(await client.index(`${name}_named`).search('')), [2, 3]);
  await check.fails(() => client.getIndex(live.uid), 'index_not_found');
};
