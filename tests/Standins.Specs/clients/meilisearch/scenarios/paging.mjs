export default async ({ client, check, filled, ids, done }) => {
  const films = Array.from({ length: 45 }, (_, at) => ({ id: at + 1, t: 'film' }));
  const index = await filled('films', films);
  const second = await index.search('film', { page: 2, hitsPerPage: 20 });
  check.equal(ids(second)[0], 21);
  check.equal([second.page, second.hitsPerPage, second.totalPages, second.totalHits], [2, 20, 3, 45]);
  check.equal(second.estimatedTotalHits, undefined);
  check.equal(ids(await index.search('film', { page: 3, hitsPerPage: 20 })).length, 5);
  check.equal(ids(await index.search('film', { page: 4, hitsPerPage: 20 })), []);
  check.equal((await index.search('film', { page: 1, hitsPerPage: 0 })).totalPages, 0);
  check.equal((await index.search('film', { page: 1 })).hitsPerPage, 20);
  check.equal((await index.search('film', { limit: 3, offset: 44 })).hits.length, 1);
  await done(index.updatePagination({ maxTotalHits: 10 }).waitTask());
  check.equal((await index.search('film', { page: 1, hitsPerPage: 4 })).totalPages, 3);
  check.equal((await index.search('film', { limit: 100 })).hits.length, 10, 'nobody gets more than that');

  const { results } = await client.multiSearch({ queries: [
    { indexUid: index.uid, q: 'film', limit: 1 },
    { indexUid: index.uid, q: 'nothing' },
    { indexUid: index.uid, q: '', page: 1, hitsPerPage: 2 },
  ] });
  check.equal(results.map(result => [result.indexUid === index.uid, result.hits.length]), [[true, 1], [true, 0], [true, 2]]);
  await check.fails(() => client.multiSearch({ queries: [{ indexUid: 'nowhere', q: 'x' }] }), 'index_not_found');
};
