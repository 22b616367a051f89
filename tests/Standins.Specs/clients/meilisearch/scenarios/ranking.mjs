export default async ({ check, filled, ids, done }) => {
  const rank = async (suffix, documents, q, options, settings) => ids(await (await filled(suffix, documents, settings)).search(q, options));
  check.equal(await rank('words', [{ id: 1, t: 'dark' }, { id: 2, t: 'dark knight' }], 'dark knight'), [2, 1], 'more words first');
  check.equal(await rank('typo', [{ id: 1, t: 'knights' }, { id: 2, t: 'knight' }, { id: 3, t: 'knyght' }], 'knight '), [2, 1, 3], 'fewer typos first');
  check.equal(await rank('proximity', [{ id: 1, t: 'dark is the knight' }, { id: 2, t: 'the dark knight' }, { id: 3, t: 'knight dark' }], 'dark knight'), [2, 3, 1], 'closer first');
  check.equal(await rank('sentence', [{ id: 1, t: 'dark. knight' }, { id: 2, t: 'dark a b c knight' }], 'dark knight'), [2, 1], 'a sentence ends far away');
  check.equal(await rank('attribute', [{ id: 1, t: 'x', o: 'knight' }, { id: 2, t: 'knight', o: 'x' }], 'knight', {}, { searchableAttributes: ['t', 'o'] }), [2, 1], 'first attributes first');
  check.equal(await rank('position', [{ id: 1, t: 'one two three four five knight' }, { id: 2, t: 'knight one two three four five' }], 'knight'), [2, 1], 'early words first');
  check.equal(await rank('exact', [{ id: 1, t: 'knightly' }, { id: 2, t: 'knight' }], 'knight'), [2, 1], 'a whole word before a beginning');
  check.equal(await rank('whole', [{ id: 1, t: 'knight rider' }, { id: 2, t: 'knight' }], 'knight'), [2, 1], 'the whole attribute first');
  check.equal(await rank('custom', [{ id: 1, t: 'knight', views: 5 }, { id: 2, t: 'knight', views: 50 }], 'knight', {}, { rankingRules: ['words', 'views:desc'] }), [2, 1]);
  const sorted = await filled('sorted', [{ id: 1, t: 'a', y: 3 }, { id: 2, t: 'b', y: 1 }, { id: 3, t: 'c' }, { id: 4, t: 'd', y: 'old' }, { id: 5, t: 'e', y: [9, 0] }],
    { sortableAttributes: ['y', 't'] });
  check.equal(ids(await sorted.search('', { sort: ['y:asc'] })), [5, 2, 1, 4, 3], 'numbers, texts, nothing');
  check.equal(ids(await sorted.search('', { sort: ['y:desc'] })), [5, 1, 2, 4, 3], 'nothing is last either way');
  check.equal(ids(await sorted.search('', { sort: ['t:desc'] })), [5, 4, 3, 2, 1]);
  check.equal(ids(await sorted.search('', { sort: ['t:asc'], offset: 1, limit: 2 })), [2, 3]);
  await check.fails(() => sorted.search('', { sort: ['id:asc'] }), 'invalid_search_sort');
  await check.fails(() => sorted.search('', { sort: ['t'] }), 'invalid_search_sort');
  const scored = (await sorted.search('a', { showRankingScore: true })).hits[0];
  check.ok(scored._rankingScore > 0.9 && scored._rankingScore <= 1, `${scored._rankingScore}`);
  const distinct = await filled('distinct', [{ id: 1, t: 'red shoe', p: 'a' }, { id: 2, t: 'red big shoe', p: 'a' }, { id: 3, t: 'shoe', p: 'b' }, { id: 4, t: 'shoe' }, { id: 5, t: 'shoe' }],
    { distinctAttribute: 'p' });
  check.equal(ids(await distinct.search('red shoe')), [1], 'words may be missing at the end only');
  check.equal(ids(await distinct.search('shoe')).sort(), [1, 3, 4, 5].sort(), 'one of each kind, and all without one');
  await done(distinct.updateStopWords(['red', 'the']).waitTask());
  check.equal(ids(await distinct.search('the shoe')).length, 4, 'stop words do not count');
};
