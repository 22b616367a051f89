const films = [
  { id: 1, genre: ['Action', 'Comedy'], year: 1999, director: { name: 'Ann Lee' }, seen: true, note: null },
  { id: 2, genre: ['Drama'], year: 2005, director: { name: 'Bo Diaz' }, seen: false, note: '' },
  { id: 3, genre: 'comedy', year: 2010.5, director: { name: "Cy O'Hara" }, tags: [] },
  { id: 4, year: 2020, director: { name: 'Ann Fox' }, tags: ['new'] },
];

export default async ({ check, filled, ids }) => {
  const index = await filled('films', films, { filterableAttributes: ['genre', 'year', 'director', 'seen', 'note', 'tags'] });
  const where = async filter => ids(await index.search('', { filter }));
  const cases = [
    ['genre = comedy', [1, 3], 'case does not matter'],
    ["genre = 'Action'", [1]],
    ['genre = "Drama"', [2]],
    ['genre != comedy', [2, 4]],
    ['year > 2005', [3, 4]],
    ['year >= 2005', [2, 3, 4]],
    ['year < 2005', [1]],
    ['year <= 2005', [1, 2]],
    ['year 2000 TO 2011', [2, 3]],
    ['year = 2010.5', [3]],
    ['seen = true', [1]],
    ['genre IN [Action, Drama]', [1, 2]],
    ['genre NOT IN [Action, Drama]', [3, 4]],
    ['genre IN []', []],
    ['genre EXISTS', [1, 2, 3]],
    ['genre NOT EXISTS', [4]],
    ['NOT genre EXISTS', [4]],
    ['note IS NULL', [1]],
    ['note IS NOT NULL', [2, 3, 4]],
    ['note IS EMPTY', [2]],
    ['tags IS EMPTY', [3]],
    ['tags IS NOT EMPTY', [1, 2, 4]],
    ['director.name = "Ann Lee"', [1]],
    ["director.name = 'Cy O\\'Hara'", [3]],
    ['director.name STARTS WITH ann', [1, 4]],
    ['director.name NOT STARTS WITH ann', [2, 3]],
    ['year > 2000 AND year < 2015', [2, 3]],
    ['year < 2000 OR year > 2015', [1, 4]],
    ['genre = comedy AND (year < 2000 OR year > 2015)', [1]],
    ['year = 1999 OR genre = Drama AND year = 1', [1], 'and binds stronger'],
    ['NOT (year > 2000)', [1]],
    ['NOT NOT year > 2000', [2, 3, 4]],
    ['   ', [1, 2, 3, 4]],
    [['genre = comedy', 'year > 2000'], [3], 'a list is and'],
    [[['genre = Action', 'genre = Drama'], 'year > 2000'], [2], 'a list in it is or'],
    [[], [1, 2, 3, 4]],
  ];
  for (const [filter, expected, what] of cases) {
    check.equal(await where(filter), expected, what ?? JSON.stringify(filter));
  }
  for (const wrong of ['id = 1', 'year >', 'year = ', '(year = 1', 'year = 1 AND', 'year ~ 1', 'year > abc', 'genre IN [a', 'year = 1 2', '"', 'genre CONTAINS a']) {
    await check.fails(() => where(wrong), 'invalid_search_filter', wrong);
  }
  await check.fails(() => where(7), 'invalid_search_filter');
  check.equal(ids(await index.searchGet('', { filter: 'year = 1999' })), [1]);
  const patterns = await filled('patterns', [{ id: 1, meta: { lang: 'en' } }, { id: 2, meta: { lang: 'de' } }], { filterableAttributes: [{ attributePatterns: ['meta.*'] }] });
  check.equal(ids(await patterns.search('', { filter: 'meta.lang = de' })), [2]);
};
