const day = 24 * 60 * 60;

export default async ({ stripe, check, until, plan, subscriber }) => {
  const start = Date.UTC(2026, 0, 31) / 1000;
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: start });
  const advance = async to => {
    await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: to });
    await until(async () => (await stripe.testHelpers.testClocks.retrieve(clock.id)).status === 'ready');
  };
  const [small, large, yearly] = [await plan(1000), await plan(3000), await plan(10000, 'year')];
  const period = subscription => [subscription.items.data[0].current_period_start, subscription.items.data[0].current_period_end];
  const at = (...date) => Date.UTC(...date) / 1000;

  const customer = await subscriber({ test_clock: clock.id });
  let sub = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: small.id }], expand: ['latest_invoice.payments'] });
  check.equal(sub.status, 'active');
  check.equal(period(sub), [start, at(2026, 1, 28)], 'the month of the 31st ends on the last day of a shorter one');
  check.equal([sub.latest_invoice.status, sub.latest_invoice.amount_paid, sub.latest_invoice.billing_reason], ['paid', 1000, 'subscription_create']);
  check.equal(sub.latest_invoice.parent.subscription_details.subscription, sub.id);
  const intent = sub.latest_invoice.payments.data[0].payment.payment_intent;
  check.equal((await stripe.invoicePayments.list({ payment: { type: 'payment_intent', payment_intent: intent } })).data[0].invoice, sub.latest_invoice.id);

  // half of the period on, to a plan three times as dear
  await advance(start + 14 * day);
  const change = { items: [{ id: sub.items.data[0].id, price: large.id }], proration_behavior: 'create_prorations' };
  const preview = await stripe.invoices.createPreview({ subscription: sub.id, subscription_details: change });
  check.equal(preview.total, 3000 + 1000, 'the next month, and what half a month costs more');
  check.equal((await stripe.subscriptions.retrieve(sub.id)).items.data[0].price.id, small.id, 'a preview changes nothing');
  await stripe.subscriptions.update(sub.id, change);
  await advance(at(2026, 1, 28) + 2 * 60 * 60);
  sub = await stripe.subscriptions.retrieve(sub.id, { expand: ['latest_invoice'] });
  check.equal(period(sub), [at(2026, 1, 28), at(2026, 2, 31)], 'and the next is back on the 31st');
  check.equal(sub.latest_invoice.lines.data.map(line => line.amount), [-500, 1500, 3000]);
  check.equal([sub.latest_invoice.status, sub.latest_invoice.amount_paid, sub.latest_invoice.billing_reason], ['paid', 4000, 'subscription_cycle']);

  // to a year at once: the rest of the month is given back
  sub = await stripe.subscriptions.update(sub.id, { items: [{ id: sub.items.data[0].id, price: yearly.id }], expand: ['latest_invoice'] });
  check.equal(sub.latest_invoice.billing_reason, 'subscription_update');
  check.ok(sub.latest_invoice.total < 10000 && sub.latest_invoice.total > 7000, `${sub.latest_invoice.total}`);
  check.equal(period(sub), [at(2026, 1, 28) + 2 * 60 * 60, at(2027, 1, 28) + 2 * 60 * 60]);

  // ends when it is paid to
  sub = await stripe.subscriptions.update(sub.id, { cancel_at_period_end: true });
  check.equal([sub.status, sub.cancel_at], ['active', period(sub)[1]]);
  await advance(period(sub)[1] + day);
  sub = await stripe.subscriptions.retrieve(sub.id);
  check.equal([sub.status, sub.cancellation_details.reason], ['canceled', 'cancellation_requested']);
  check.equal((await stripe.subscriptions.list({ customer: customer.id })).data.length, 0);
  check.equal((await stripe.subscriptions.list({ customer: customer.id, status: 'all' })).data.length, 1);

  // a trial, then a card that is declined: past due, tried again, over
  const now = (await stripe.testHelpers.testClocks.retrieve(clock.id)).frozen_time;
  const poor = await subscriber({ test_clock: clock.id }, 'pm_card_chargeCustomerFail');
  let trial = await stripe.subscriptions.create({ customer: poor.id, items: [{ price: small.id }], trial_period_days: 14, expand: ['latest_invoice'] });
  check.equal([trial.status, trial.trial_end, trial.latest_invoice.total, trial.latest_invoice.status], ['trialing', now + 14 * day, 0, 'paid']);
  await advance(now + 12 * day);
  check.equal((await stripe.events.list({ type: 'customer.subscription.trial_will_end' })).data.filter(each => each.data.object.id === trial.id).length, 1);
  await advance(now + 15 * day);
  trial = await stripe.subscriptions.retrieve(trial.id, { expand: ['latest_invoice'] });
  check.equal([trial.status, trial.latest_invoice.status, trial.latest_invoice.attempt_count], ['past_due', 'open', 1]);
  check.ok(trial.latest_invoice.next_payment_attempt > now + 17 * day);
  check.ok((await (await fetch(trial.latest_invoice.hosted_invoice_url)).text()).includes('10.00 USD'), 'a page to pay it on');
  await advance(now + 18 * day);
  check.equal((await stripe.invoices.retrieve(trial.latest_invoice.id)).attempt_count, 2);
  const saved = await stripe.invoices.pay(trial.latest_invoice.id, { payment_method: 'pm_card_visa' });
  check.equal(saved.status, 'paid');
  check.equal((await stripe.subscriptions.retrieve(trial.id)).status, 'active', 'paid late, and on it goes');
  await advance(now + 90 * day);
  const over = await stripe.subscriptions.retrieve(trial.id);
  check.equal([over.status, over.cancellation_details.reason], ['canceled', 'payment_failed']);

  // the first payment
  const visitor = await subscriber({}, 'pm_card_chargeCustomerFail');
  await check.fails(stripe.subscriptions.create({ customer: visitor.id, items: [{ price: small.id }], payment_behavior: 'error_if_incomplete' }), { code: 'card_declined' });
  check.equal((await stripe.subscriptions.list({ customer: visitor.id, status: 'all' })).data.length, 0);
  const waiting = await stripe.subscriptions.create({
    customer: visitor.id, items: [{ price: small.id }], payment_behavior: 'default_incomplete', expand: ['latest_invoice.confirmation_secret', 'latest_invoice.payments.data.payment.payment_intent'],
  });
  check.equal(waiting.status, 'incomplete');
  const first = waiting.latest_invoice.payments.data[0].payment.payment_intent;
  check.equal(waiting.latest_invoice.confirmation_secret.client_secret, first.client_secret);
  await stripe.paymentIntents.confirm(first.id, { payment_method: 'pm_card_visa' });
  check.equal((await stripe.subscriptions.retrieve(waiting.id)).status, 'active');
  check.equal((await stripe.subscriptions.cancel(waiting.id)).status, 'canceled');
  await check.fails(stripe.subscriptions.cancel(waiting.id), { code: 'resource_missing' });

  await stripe.testHelpers.testClocks.del(clock.id);
  await check.fails(stripe.customers.retrieve(customer.id), { code: 'resource_missing' }, 'what lived by a clock goes with it');
};
