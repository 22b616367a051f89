export default async ({ check, filled }) => {
  const index = await filled('texts', [
    { id: 1, title: 'Hello World', year: 1999, body: 'One two three four five six seven eight nine ten eleven knight twelve thirteen fourteen fifteen.', list: ['a knight', 'none'], deep: { text: 'my knight' } },
  ]);
  const first = async (q, options) => (await index.search(q, options)).hits[0];
  check.equal((await first('hello', { attributesToHighlight: ['title'] }))._formatted.title, '<em>Hello</em> World');
  check.equal((await first('hel', { attributesToHighlight: ['title'] }))._formatted.title, '<em>Hel</em>lo World', 'as much as was typed');
  check.equal((await first('helllo', { attributesToHighlight: ['title'] }))._formatted.title, '<em>Hello</em> World', 'typos too');
  check.equal((await first('world hello', { attributesToHighlight: ['*'], highlightPreTag: '[', highlightPostTag: ']' }))._formatted.title, '[Hello] [World]');
  const whole = await first('knight', { attributesToHighlight: ['*'] });
  check.equal(whole._formatted.list, ['a <em>knight</em>', 'none']);
  check.equal(whole._formatted.deep, { text: 'my <em>knight</em>' });
  check.equal(whole._formatted.year, '1999', 'numbers are texts there');
  check.equal((await first('1999', { attributesToHighlight: ['year'] }))._formatted.year, '<em>1999</em>');
  const cropped = (await first('knight', { attributesToCrop: ['body'], cropLength: 5 }))._formatted;
  check.ok(cropped.body.startsWith('…') && cropped.body.endsWith('…') && cropped.body.includes('knight'), cropped.body);
  check.equal(cropped.body.replaceAll('…', '').trim().split(' ').length, 5);
  check.equal((await first('hello', { attributesToCrop: ['body:2'], cropMarker: '>' }))._formatted.body, 'One two>');
  check.equal((await first('hello', { attributesToCrop: ['title'], cropLength: 10 }))._formatted.title, 'Hello World', 'what is short stays');
  check.equal((await first('hello', {}))._formatted, undefined);
  check.equal((await first('hello', { attributesToRetrieve: ['id'], attributesToHighlight: ['title'] })), { id: 1, _formatted: { id: '1', title: '<em>Hello</em> World' } });
  check.equal((await first('world', { showMatchesPosition: true }))._matchesPosition, { title: [{ start: 6, length: 5 }] });
};
