const films = [
  { id: 1, title: 'The Matrix Reloaded', overview: 'Neo fights on' },
  { id: 2, title: 'Carol', overview: 'A photographer meets a lady' },
  { id: 3, title: 'Interstellar', overview: 'Explorers travel through a wormhole in space' },
  { id: 4, title: 'Café Müller', overview: 'A dance piece' },
  { id: 5, title: 'Sunflower fields', overview: 'Painting in the south' },
  { id: 6, title: 'A hot dog stand', overview: 'Street food' },
];

export default async ({ check, filled, ids }) => {
  const index = await filled('films', films, { searchableAttributes: ['title', 'overview'] });
  const find = async (q, options) => ids(await index.search(q, options));
  check.equal(await find('matrix'), [1]);
  check.equal(await find('MATRIX'), [1], 'case');
  check.equal(await find('cafe muller'), [4], 'marks');
  check.equal(await find('café'), [4]);
  check.equal(await find('inters'), [3], 'the last word may be a beginning');
  check.equal(await find('inters '), [], 'but not when something follows');
  check.equal(await find('interstelar'), [3], 'a letter left out');
  check.equal(await find('interstellarr'), [3], 'a letter too many');
  check.equal(await find('intersetllar'), [3], 'two letters swapped');
  check.equal(await find('imterstelar'), [3], 'two typos from nine letters on');
  check.equal(await find('carl '), [], 'no typo below five letters');
  check.equal(await find('matrx'), [1], 'one typo from five letters on');
  check.equal(await find('mxtrx '), [], 'but not two');
  check.equal(await find('natrix'), [], 'a wrong first letter counts twice');
  check.equal(await find('unterstellar'), [3]);
  check.equal(await find('sun flower'), [5], 'one word that is two');
  check.equal(await find('hotdog'), [6], 'two words that are one');
  check.equal(await find('"through a wormhole"'), [3], 'a phrase');
  check.equal(await find('"wormhole through"'), []);
  check.equal(await find('a -dance -street', { matchingStrategy: 'all', attributesToSearchOn: ['overview'] }), [2, 3], 'words that must not be there');
  check.equal(await find('matrix nonsenseword'), [1], 'words at the end may be missing');
  check.equal(await find('nonsenseword matrix'), [], 'the first may not');
  check.equal(await find('matrix nonsenseword', { matchingStrategy: 'all' }), []);
  check.equal(await find('wormhole a', { matchingStrategy: 'frequency' }), [3]);
  check.equal(await find('space', { attributesToSearchOn: ['title'] }), []);
  check.equal((await find('')).length, 6, 'no words is everything');
  check.equal(await find('', { limit: 2, offset: 1 }), [2, 3]);
  const hit = (await index.search('carol', { attributesToRetrieve: ['title'] })).hits[0];
  check.equal(hit, { title: 'Carol' });
  const answer = await index.search('carol');
  check.equal([answer.query, answer.limit, answer.offset, answer.estimatedTotalHits], ['carol', 20, 0, 1]);
  check.ok(answer.processingTimeMs >= 0);
  check.equal((await index.searchGet('carol', { attributesToRetrieve: ['id'] })).hits, [{ id: 2 }]);
  await check.fails(() => index.search('x', { attributesToSearchOn: ['year'] }), 'invalid_search_attributes_to_search_on');
  await check.fails(() => index.search('x', { matchingStrategy: 'some' }), 'invalid_search_matching_strategy');
  await check.fails(() => index.search('x', { limit: -1 }), 'invalid_search_limit');
  await check.fails(() => index.search('x', { nothing: 1 }), 'bad_request');
};
