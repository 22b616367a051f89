export default async ({ stripe, check, url }) => {
  const idempotencyKey = `key-${Date.now()}`;
  const create = (name, key = idempotencyKey) => stripe.customers.create({ name }, { idempotencyKey: key });
  const first = await create('Ada');
  const second = await create('Ada');
  check.equal(second.id, first.id);
  check.equal(second.lastResponse.headers['idempotent-replayed'], 'true');
  check.equal(second.lastResponse.headers['original-request'], first.lastResponse.requestId);
  await check.fails(create('Bob'), { type: 'StripeIdempotencyError', statusCode: 400 });
  check.ok((await create('Bob', `${idempotencyKey}-2`)).id !== first.id);

  // an outcome is answered again, even when things have changed since
  const pay = key => stripe.paymentIntents.create({ amount: 900, currency: 'usd', payment_method: 'pm_card_visa_chargeDeclined', confirm: true }, { idempotencyKey: key });
  const one = await check.fails(pay(`${idempotencyKey}-3`), { code: 'card_declined' });
  const two = await check.fails(pay(`${idempotencyKey}-3`), { code: 'card_declined' });
  check.equal(two.payment_intent.id, one.payment_intent.id);

  // what was refused before it began may be corrected under the same key
  await check.fails(stripe.refunds.create({}, { idempotencyKey: `${idempotencyKey}-4` }), { code: 'parameter_missing' });
  check.ok((await create('Eve', `${idempotencyKey}-4`)).id);

  // an accident is an outcome too
  const fault = effect => fetch(`${url}/standin/faults`, { method: 'POST', body: new URLSearchParams({ path: '/v1/customers', effect }) });
  const raw = (key, name) => fetch(`${url}/v1/customers`, {
    method: 'POST', body: new URLSearchParams({ name }), headers: { authorization: 'Bearer sk_test_scenario', 'idempotency-key': key },
  });
  await fault('refused');
  check.equal((await raw(`${idempotencyKey}-5`, 'Lost')).status, 500);
  const replayed = await raw(`${idempotencyKey}-5`, 'Lost');
  check.equal([replayed.status, replayed.headers.get('idempotent-replayed')], [500, 'true']);
  check.equal((await raw(`${idempotencyKey}-6`, 'Lost')).status, 200);

  // the answer is lost on its way: the client's own retry gets it
  await fault('cut');
  const kept = await create('Cut', `${idempotencyKey}-7`);
  check.equal(kept.lastResponse.headers['idempotent-replayed'], 'true');

  await check.fails(stripe.customers.list({}, { apiKey: 'pk_wrong' }), { type: 'StripeAuthenticationError', statusCode: 401 });
  await check.fails(stripe.customers.list({}, { apiVersion: '2020-08-27' }), { statusCode: 400 });
};
