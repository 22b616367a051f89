export default async ({ stripe, Stripe, check, until, listener, url }) => {
  const deliveries = mode => fetch(`${url}/standin/deliveries`, { method: 'POST', body: new URLSearchParams({ mode }) });
  const read = (taken, secret) => stripe.webhooks.constructEvent(taken.payload, taken.signature, secret);

  // refused once, and sent again
  const first = await listener(count => (count === 1 ? 500 : 200));
  const endpoint = await stripe.webhookEndpoints.create({ url: first.url, enabled_events: ['customer.created', 'customer.updated'], api_version: '2026-10-28.endive' });
  check.ok(endpoint.secret.startsWith('whsec_'));
  check.equal((await stripe.webhookEndpoints.retrieve(endpoint.id)).secret, undefined, 'shown once');
  const customer = await stripe.customers.create({ name: 'Ada' }, { idempotencyKey: `hook-${Date.now()}` });
  await until(() => first.received.length >= 2);
  const told = read(first.received[1], endpoint.secret);
  check.equal([told.type, told.data.object.id, told.api_version], ['customer.created', customer.id, '2026-10-28.endive']);
  check.equal(told.request.id, customer.lastResponse.requestId);
  check.ok(told.request.idempotency_key.startsWith('hook-'));
  check.equal(read(first.received[0], endpoint.secret).id, told.id);
  await check.fails(async () => read(first.received[0], 'whsec_other'), { type: 'StripeSignatureVerificationError' });
  await check.fails(async () => read({ ...first.received[0], payload: `${first.received[0].payload} ` }, endpoint.secret), { type: 'StripeSignatureVerificationError' });
  await until(async () => (await stripe.events.retrieve(told.id)).pending_webhooks === 0);
  check.ok(true, 'taken');

  await stripe.customers.update(customer.id, { name: 'Eve' });
  await until(() => first.received.length >= 3);
  check.equal(read(first.received[2], endpoint.secret).data.previous_attributes, { name: 'Ada' });
  await stripe.products.create({ name: 'not listened to' });
  await stripe.customers.update(customer.id, { description: 'last' });
  await until(() => first.received.length >= 4);
  check.equal(read(first.received[3], endpoint.secret).type, 'customer.updated');
  check.equal((await stripe.webhookEndpoints.update(endpoint.id, { disabled: true })).status, 'disabled');

  // every event twice, and not in order
  const second = await listener();
  const unruly = await stripe.webhookEndpoints.create({ url: second.url, enabled_events: ['customer.created'] });
  await deliveries('unruly');
  const made = [];
  for (let number = 0; number < 20; number++) {
    made.push((await stripe.customers.create({ name: `${number}` })).id);
  }
  await until(() => second.received.length >= 40);
  await deliveries('orderly');
  const ids = second.received.map(taken => read(taken, unruly.secret).data.object.id);
  check.equal([...ids].sort(), [...made, ...made].sort(), 'each twice');
  check.ok(JSON.stringify([...new Set(ids)]) !== JSON.stringify(made), 'in another order');
  check.equal((await stripe.webhookEndpoints.del(unruly.id)).deleted, true);
  const listed = await stripe.events.list({ type: 'customer.created', limit: 20 });
  check.equal(listed.data.map(each => each.data.object.id), [...made].reverse());
  first.close();
  second.close();
};
