export default async ({ client, check, done, filled, ids }) => {
  const index = await filled('all', [{ id: 1, title: 'Run fast', year: 2001 }]);
  const defaults = await index.getSettings();
  check.equal(defaults.rankingRules, ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness']);
  check.equal(defaults.searchableAttributes, ['*']);
  check.equal(defaults.typoTolerance.minWordSizeForTypos, { oneTypo: 5, twoTypos: 9 });
  check.equal(defaults.faceting, { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } });
  check.equal(defaults.pagination, { maxTotalHits: 1000 });
  check.equal(defaults.distinctAttribute, null);
  const task = await done(index.updateSettings({ sortableAttributes: ['year'], typoTolerance: { enabled: false } }).waitTask());
  check.equal(task.details, { sortableAttributes: ['year'], typoTolerance: { enabled: false } });
  check.equal((await index.getTypoTolerance()).minWordSizeForTypos.twoTypos, 9, 'objects are merged');
  check.equal((await index.getTypoTolerance()).enabled, false);
  check.equal(await index.getSortableAttributes(), ['year']);
  await done(index.updateFilterableAttributes(['year', 'title']).waitTask());
  check.equal(await index.getFilterableAttributes(), ['year', 'title']);
  await done(index.updateSynonyms({ swift: ['fast'] }).waitTask());
  check.equal(ids(await index.search('swift')), [1]);
  await done(index.resetSynonyms().waitTask());
  check.equal(await index.getSynonyms(), {});
  check.equal(ids(await index.search('swift')), []);
  await done(index.updateStopWords(['fast']).waitTask());
  check.equal(await index.getStopWords(), ['fast']);
  await done(index.updateRankingRules(['words', 'year:desc']).waitTask());
  check.equal(await index.getRankingRules(), ['words', 'year:desc']);
  await done(index.updateDistinctAttribute('year').waitTask());
  check.equal(await index.getDistinctAttribute(), 'year');
  await done(index.updateFaceting({ maxValuesPerFacet: 7 }).waitTask());
  check.equal(await index.getFaceting(), { maxValuesPerFacet: 7, sortFacetValuesBy: { '*': 'alpha' } });
  await done(index.updatePagination({ maxTotalHits: 50 }).waitTask());
  check.equal(await index.getPagination(), { maxTotalHits: 50 });
  for (const [setting, code] of [
    [{ rankingRules: ['nonsense'] }, 'invalid_settings_ranking_rules'],
    [{ searchableAttributes: 'title' }, 'invalid_settings_searchable_attributes'],
    [{ stopWords: [1] }, 'invalid_settings_stop_words'],
    [{ typoTolerance: { minWordSizeForTypos: { oneTypo: 9, twoTypos: 5 } } }, 'invalid_settings_typo_tolerance'],
    [{ pagination: { maxTotalHits: -1 } }, 'invalid_settings_pagination'],
    [{ nothing: 1 }, 'bad_request'],
  ]) {
    await check.fails(() => index.updateSettings(setting).waitTask(), code);
  }
  await done(index.resetSettings().waitTask());
  check.equal(await index.getSettings(), defaults);
};
