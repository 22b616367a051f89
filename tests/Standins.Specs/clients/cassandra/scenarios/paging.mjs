export default async ({ check, client, rows, run }) => {
  await run('CREATE TABLE pages (p int, c int, PRIMARY KEY (p, c))');
  await Promise.all(Array.from({ length: 250 }, (_, i) => run('INSERT INTO pages (p, c) VALUES (?, ?)', [Math.floor(i / 100), i % 100])));
  const walk = async (query, values, fetchSize) => {
    const sizes = [];
    const seen = [];
    let pageState;
    do {
      const page = await run(query, values, { fetchSize, pageState });
      sizes.push(page.rowLength);
      seen.push(...page.rows.map(row => row.c));
      pageState = page.pageState;
    } while (pageState);
    return { sizes, seen };
  };
  const upTo = count => Array.from({ length: count }, (_, i) => i);
  const one = await walk('SELECT * FROM pages WHERE p = ?', [0], 40);
  check.equal(one.sizes, [40, 40, 20]);
  check.equal(one.seen, upTo(100));
  const back = await walk('SELECT * FROM pages WHERE p = ? ORDER BY c DESC', [0], 33);
  check.equal(back.sizes, [33, 33, 33, 1]);
  check.equal(back.seen, upTo(100).reverse());
  check.equal((await walk('SELECT * FROM pages WHERE p = ? AND c >= 10 AND c < 30', [0], 20)).sizes, [20], 'no empty page at the end');
  const all = await walk('SELECT * FROM pages', [], 60);
  check.equal(all.sizes, [60, 60, 60, 60, 10]);
  check.equal(all.seen.length, 250);
  const several = await walk('SELECT * FROM pages WHERE p IN (0, 1, 2) AND c < 50', [], 70);
  check.equal(several.sizes, [70, 70, 10]);
  check.equal(several.seen.toSorted((a, b) => a - b).filter((c, i, list) => i % 3 === 0), upTo(50));
  check.equal((await walk('SELECT * FROM pages LIMIT 100', [], 40)).sizes, [40, 40, 20], 'a limit is one of all pages');
  check.equal((await walk('SELECT * FROM pages PER PARTITION LIMIT 30', [], 25)).sizes, [25, 25, 25, 15]);
  await check.fails(() => run('SELECT * FROM pages WHERE p IN (0, 1) ORDER BY c', [], { fetchSize: 10 }), 0x2200, /Cannot page queries/);
  const ordered = await rows('SELECT * FROM pages WHERE p IN (0, 1) ORDER BY c DESC LIMIT 4', [], { fetchSize: 0 });
  check.equal(ordered.map(row => row.c), [99, 99, 98, 98]);

  // the driver's own way through all pages
  let streamed = 0;
  for await (const row of await client.execute('SELECT * FROM pages', [], { prepare: true, fetchSize: 100 })) {
    streamed += row.p >= 0 ? 1 : 0;
  }
  check.equal(streamed, 250);
};
