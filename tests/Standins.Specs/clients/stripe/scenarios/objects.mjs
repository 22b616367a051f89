export default async ({ stripe, check }) => {
  const customer = await stripe.customers.create({ email: 'a@example.com', name: 'Ada', metadata: { user: '7', role: 'viewer' }, address: { city: 'Paris', country: 'FR' } });
  check.ok(customer.id.startsWith('cus_'));
  check.equal(customer.address.city, 'Paris');
  check.equal(customer.metadata, { user: '7', role: 'viewer' });
  const changed = await stripe.customers.update(customer.id, { name: '', metadata: { role: '', plan: 'free' } });
  check.equal(changed.name, null, 'an empty value takes it away');
  check.equal(changed.metadata, { user: '7', plan: 'free' });
  check.equal((await stripe.customers.retrieve(customer.id)).email, 'a@example.com');
  await check.fails(stripe.customers.retrieve('cus_none'), { type: 'StripeInvalidRequestError', code: 'resource_missing', statusCode: 404, param: 'id' });
  await check.fails(stripe.customers.create({ nickname: 'x' }), { code: 'parameter_unknown', statusCode: 400, param: 'nickname' });
  await check.fails(stripe.prices.create({ currency: 'usd', product: 'prod_none' }), { code: 'resource_missing' });
  const refused = await check.fails(stripe.prices.create({ unit_amount: 5, product_data: { name: 'x' } }), { code: 'parameter_missing', param: 'currency' });
  check.ok(refused.requestId.startsWith('req_'));

  const gone = await stripe.customers.del(customer.id);
  check.equal(gone.deleted, true);
  check.equal((await stripe.customers.retrieve(customer.id)).deleted, true);

  const product = await stripe.products.create({ name: 'Premium', default_price_data: { currency: 'eur', unit_amount: 999, recurring: { interval: 'month' } } });
  const withPrice = await stripe.products.retrieve(product.id, { expand: ['default_price'] });
  check.equal(withPrice.default_price.unit_amount, 999);
  check.equal(withPrice.default_price.recurring.interval, 'month');
  check.equal(withPrice.default_price.unit_amount_decimal.toString(), '999');
  const yearly = await stripe.prices.create({ product: product.id, currency: 'eur', unit_amount: 9900, recurring: { interval: 'year' }, lookup_key: 'premium_yearly' });
  check.equal((await stripe.prices.list({ lookup_keys: ['premium_yearly'] })).data[0].id, yearly.id);
  check.equal((await stripe.prices.list({ product: product.id })).data.length, 2);
  await check.fails(stripe.products.retrieve(product.id, { expand: ['nothing'] }), { statusCode: 400 });
  await check.fails(stripe.products.del(product.id), { statusCode: 400 });

  const made = [];
  for (let number = 0; number < 7; number++) {
    made.unshift((await stripe.customers.create({ email: 'paged@example.com', name: `${number}` })).id);
  }
  const first = await stripe.customers.list({ email: 'paged@example.com', limit: 3 });
  check.equal(first.data.map(each => each.id), made.slice(0, 3), 'newest first');
  check.equal(first.has_more, true);
  const last = await stripe.customers.list({ email: 'paged@example.com', limit: 4, starting_after: made[2] });
  check.equal(last.data.map(each => each.id), made.slice(3));
  check.equal(last.has_more, false);
  const before = await stripe.customers.list({ email: 'paged@example.com', limit: 2, ending_before: made[4] });
  check.equal(before.data.map(each => each.id), made.slice(2, 4));
  check.equal(before.has_more, true);
  const all = [];
  for await (const each of stripe.customers.list({ email: 'paged@example.com', limit: 2 })) {
    all.push(each.id);
  }
  check.equal(all, made, 'the client turns pages by itself');
};
