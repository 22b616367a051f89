export default async ({ stripe, check, submit, plan, subscriber, url }) => {
  const urls = { success_url: 'http://127.0.0.1/thanks?session={CHECKOUT_SESSION_ID}', cancel_url: 'http://127.0.0.1/pricing' };
  const card = cardNumber => ({ email: 'ada@example.com', cardNumber, cardExpiry: '12 / 34', cardCvc: '123', billingName: 'Ada' });
  const premium = await plan(999);
  const subscribe = (more = {}) => stripe.checkout.sessions.create({
    mode: 'subscription', line_items: [{ price: premium.id, quantity: 1 }], client_reference_id: 'user-7', subscription_data: { metadata: { user: '7' } }, ...urls, ...more,
  });

  const session = await subscribe();
  check.equal([session.status, session.payment_status, session.amount_total, session.line_items], ['open', 'unpaid', 999, undefined]);
  const page = await (await fetch(session.url)).text();
  check.ok(page.includes('9.99 USD') && page.includes('Plan of 999'), page);
  const declined = await submit(session.url, card('4000 0000 0000 0002'));
  check.ok(declined.status === 200 && declined.text.includes('Your card was declined.'), declined.text);
  check.equal((await stripe.checkout.sessions.retrieve(session.id)).status, 'open', 'another card may be tried');
  const thanks = await submit(session.url, card('4242 4242 4242 4242'));
  check.equal([thanks.status, thanks.location], [303, `http://127.0.0.1/thanks?session=${session.id}`]);
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription', 'line_items', 'customer', 'invoice'] });
  check.equal([done.status, done.payment_status, done.client_reference_id, done.url], ['complete', 'paid', 'user-7', null]);
  check.equal([done.subscription.status, done.subscription.metadata.user], ['active', '7']);
  check.equal([done.customer.email, done.customer_details.name, done.invoice.amount_paid], ['ada@example.com', 'Ada', 999]);
  check.equal(done.line_items.data[0].price.id, premium.id);
  check.ok(done.subscription.default_payment_method.startsWith('pm_'));
  check.equal((await submit(session.url, card('4242424242424242'))).location, thanks.location, 'nobody pays twice');

  const asked = await subscribe({ subscription_data: { trial_period_days: 7 } });
  const bank = await submit(asked.url, card('4000 0025 0000 3155'));
  check.equal(bank.location, `/c/pay/${asked.id}/3ds`);
  check.ok((await submit(url + bank.location, { outcome: 'fail' })).text.includes('unable to authenticate'));
  check.equal((await submit(url + bank.location, { outcome: 'complete' })).status, 303);
  const trial = await stripe.checkout.sessions.retrieve(asked.id, { expand: ['subscription'] });
  check.equal([trial.payment_status, trial.subscription.status], ['no_payment_required', 'trialing']);
  const started = await stripe.subscriptions.update(trial.subscription.id, { trial_end: 'now', off_session: true });
  check.equal(started.status, 'active', 'who agreed on the page is not asked again');

  const once = await stripe.checkout.sessions.create({
    mode: 'payment', customer_creation: 'always', payment_intent_data: { metadata: { video: 'v1' }, setup_future_usage: 'off_session' },
    line_items: [{ price_data: { currency: 'usd', unit_amount: 450, product_data: { name: 'A film' } }, quantity: 2 }], ...urls,
  });
  await submit(once.url, card('4000000000009995'));
  await submit(once.url, card('5555555555554444'));
  const bought = await stripe.checkout.sessions.retrieve(once.id, { expand: ['payment_intent'] });
  check.equal([bought.payment_status, bought.payment_intent.amount, bought.payment_intent.metadata.video], ['paid', 900, 'v1']);
  check.equal((await stripe.charges.list({ payment_intent: bought.payment_intent.id })).data.map(charge => charge.status), ['succeeded', 'failed'], 'one payment, tried twice');

  const left = await subscribe();
  check.equal((await stripe.checkout.sessions.expire(left.id)).status, 'expired');
  check.ok((await submit(left.url, card('4242424242424242'))).text.includes('expired'));
  await check.fails(stripe.checkout.sessions.expire(left.id), { statusCode: 400 });
  await check.fails(stripe.checkout.sessions.create({ mode: 'payment', line_items: [{ price: premium.id }], ...urls }), { statusCode: 400 });

  // the customer's own page
  const customer = await subscriber();
  const own = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: premium.id }] });
  const portal = await stripe.billingPortal.sessions.create({ customer: customer.id, return_url: 'http://127.0.0.1/account' });
  check.ok((await (await fetch(portal.url)).text()).includes('Cancel subscription'));
  check.equal((await submit(`${portal.url}/cancel`, { subscription: own.id })).status, 303);
  check.equal((await stripe.subscriptions.retrieve(own.id)).cancel_at_period_end, true);
  await submit(`${portal.url}/renew`, { subscription: own.id });
  check.equal((await stripe.subscriptions.retrieve(own.id)).cancel_at, null);
  await submit(`${portal.url}/card`, { cardNumber: '5555555555554444' });
  const changed = await stripe.subscriptions.retrieve(own.id, { expand: ['default_payment_method'] });
  check.equal(changed.default_payment_method.card.brand, 'mastercard');
  check.equal((await submit(`${portal.url}/cancel`, { subscription: done.subscription.id })).status, 404, 'nobody ends what is not theirs');
};
