export default async ({ check, filled, done }) => {
  const index = await filled('shop', [
    { id: 1, kind: 'Book', price: 10, tags: ['a', 'b'], t: 'red' },
    { id: 2, kind: 'book', price: 30, tags: ['b'], t: 'red' },
    { id: 3, kind: 'Pen', price: 2.5, t: 'blue' },
    { id: 4, kind: 'Bag', t: 'red', live: true },
  ], { filterableAttributes: ['kind', 'price', 'tags', 'live'] });
  const all = await index.search('', { facets: ['kind', 'price'] });
  check.equal(all.facetDistribution.kind, { Bag: 1, Book: 2, Pen: 1 }, 'values that differ by case are one');
  check.equal(all.facetDistribution.price, { '2.5': 1, 10: 1, 30: 1 });
  check.equal(all.facetStats, { price: { min: 2.5, max: 30 } });
  const red = await index.search('red', { facets: ['*'], filter: 'kind = book' });
  check.equal(red.facetDistribution, { kind: { Book: 2 }, live: {}, price: { 10: 1, 30: 1 }, tags: { a: 1, b: 2 } });
  check.equal(Object.keys((await index.search('', { facets: [] })).facetDistribution ?? {}), []);
  await check.fails(() => index.search('', { facets: ['t'] }), 'invalid_search_facets');
  await done(index.updateFaceting({ maxValuesPerFacet: 2, sortFacetValuesBy: { kind: 'count' } }).waitTask());
  check.equal(Object.entries((await index.search('', { facets: ['kind'] })).facetDistribution.kind), [['Book', 2], ['Bag', 1]]);
  const found = await index.searchForFacetValues({ facetName: 'kind', facetQuery: 'b' });
  check.equal(found.facetHits, [{ value: 'Book', count: 2 }, { value: 'Bag', count: 1 }]);
  check.equal((await index.searchForFacetValues({ facetName: 'kind', q: 'blue' })).facetHits, [{ value: 'Pen', count: 1 }]);
  check.equal((await index.searchForFacetValues({ facetName: 'kind', facetQuery: 'zzz' })).facetHits, []);
  await check.fails(() => index.searchForFacetValues({ facetName: 't' }), 'invalid_facet_search_facet_name');
};
