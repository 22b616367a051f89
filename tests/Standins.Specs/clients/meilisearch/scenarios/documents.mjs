export default async ({ client, check, done, filled, name }) => {
  const index = await filled('kept', [{ id: 1, title: 'One', tags: ['a'] }, { id: 'two', title: 'Two' }, { id: 3, title: 'Three' }], { filterableAttributes: ['title', 'tags'] });
  check.equal(await index.getDocument(1), { id: 1, title: 'One', tags: ['a'] });
  check.equal(await index.getDocument('two', { fields: ['title'] }), { title: 'Two' });
  await check.fails(() => index.getDocument(9), 'document_not_found');
  check.equal((await index.getDocuments({ limit: 2, fields: ['id'] })).results.length, 2);
  const page = await index.getDocuments({ offset: 1, limit: 1 });
  check.equal([page.total, page.offset, page.limit, page.results.length], [3, 1, 1, 1]);
  check.equal((await index.getDocuments({ filter: "title = 'one'" })).results.map(d => d.id), [1]);
  await check.fails(() => index.getDocuments({ filter: 'nothing = 1' }), 'invalid_document_filter');

  const replaced = await done(index.addDocuments([{ id: 1, title: 'Uno' }]).waitTask());
  check.equal(replaced.details, { receivedDocuments: 1, indexedDocuments: 1 });
  check.equal(await index.getDocument(1), { id: 1, title: 'Uno' }, 'a replacement forgets other fields');
  await done(index.updateDocuments([{ id: 1, year: 2001 }]).waitTask());
  check.equal(await index.getDocument(1), { id: 1, title: 'Uno', year: 2001 }, 'an update keeps other fields');
  await done(index.addDocuments([{ id: 7, v: 1 }, { id: 7, v: 2 }]).waitTask());
  check.equal((await index.getDocument(7)).v, 2, 'the last of one request wins');
  check.equal((await index.getStats()).numberOfDocuments, 4);
  const [first, second] = await Promise.all([index.updateDocuments([{ id: 8, a: 1 }]).waitTask(), index.updateDocuments([{ id: 8, b: 2 }]).waitTask()]);
  check.equal([first.status, second.status], ['succeeded', 'succeeded']);
  check.equal(await index.getDocument(8), { id: 8, a: 1, b: 2 }, 'tasks of one batch see each other');
  await done(index.addDocumentsFromString('{"id":"l1","title":"Line"}\n{"id":"l2","title":"Other line"}\n', 'application/x-ndjson').waitTask());
  check.equal((await index.getDocument('l2')).title, 'Other line');

  check.equal((await done(index.deleteDocument('l1').waitTask())).details, { providedIds: 1, deletedDocuments: 1, originalFilter: null });
  check.equal((await done(index.deleteDocuments([8, 99]).waitTask())).details.deletedDocuments, 1);
  check.equal((await done(index.deleteDocuments({ filter: "title = 'Uno'" }).waitTask())).details.deletedDocuments, 1);
  await check.fails(() => index.deleteDocuments({ filter: 'nothing = 1' }).waitTask(), 'invalid_document_filter');
  check.equal((await done(index.deleteAllDocuments().waitTask())).details.deletedDocuments, 4);
  check.equal((await index.search('')).hits, []);

  check.equal((await index.addDocuments([{ title: 'no id' }]).waitTask()).error.code, 'missing_document_id');
  check.equal((await index.addDocuments([{ id: 'a b' }]).waitTask()).error.code, 'invalid_document_id');
  check.equal((await index.addDocuments([{ id: 1 }, { id: 'a.b' }]).waitTask()).details, { receivedDocuments: 2, indexedDocuments: 0 });
  check.equal((await index.getStats()).numberOfDocuments, 0, 'all of a request or nothing');
  check.equal((await client.index(`${name}_guess`).addDocuments([{ filmId: 1, title: 'x' }]).waitTask()).status, 'succeeded');
  check.equal(await client.index(`${name}_guess`).fetchPrimaryKey(), 'filmId');
  check.equal((await client.index(`${name}_none`).addDocuments([{ title: 'x' }]).waitTask()).error.code, 'index_primary_key_no_candidate_found');
  check.equal((await client.index(`${name}_many`).addDocuments([{ id: 1, filmId: 2 }]).waitTask()).error.code, 'index_primary_key_multiple_candidates_found');
  await check.fails(() => index.addDocumentsFromString('[{"id":1', 'application/json').waitTask(), 'malformed_payload');
};
