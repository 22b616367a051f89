export default async ({ stripe, check, submit, subscriber }) => {
  const pay = (payment_method, more = {}) => stripe.paymentIntents.create({ amount: 1250, currency: 'usd', payment_method, confirm: true, ...more });

  const paid = await pay('pm_card_visa', { metadata: { video: 'v1' }, expand: ['latest_charge.balance_transaction'] });
  check.equal(paid.status, 'succeeded');
  check.equal(paid.amount_received, 1250);
  check.equal(paid.latest_charge.payment_method_details.card.last4, '4242');
  check.equal(paid.latest_charge.balance_transaction.net, 1250 - 66, '2.9 % and 30');

  const declined = await check.fails(pay('pm_card_visa_chargeDeclined'), { type: 'StripeCardError', code: 'card_declined', decline_code: 'generic_decline', statusCode: 402 });
  check.equal(declined.payment_intent.status, 'requires_payment_method');
  check.equal(declined.payment_intent.last_payment_error.decline_code, 'generic_decline');
  const failed = await stripe.charges.list({ payment_intent: declined.payment_intent.id });
  check.equal(failed.data.map(charge => charge.status), ['failed'], 'what was tried stays written');
  const again = await stripe.paymentIntents.confirm(declined.payment_intent.id, { payment_method: 'pm_card_visa' });
  check.equal(again.status, 'succeeded', 'the same intent with another card');
  await check.fails(stripe.paymentIntents.confirm(again.id), { code: 'payment_intent_unexpected_state' });
  await check.fails(pay('pm_card_visa_chargeDeclinedInsufficientFunds'), { decline_code: 'insufficient_funds' });
  await check.fails(pay('pm_card_chargeDeclinedExpiredCard'), { code: 'expired_card' });

  const asked = await pay('pm_card_authenticationRequired', { return_url: 'http://127.0.0.1/back' });
  check.equal(asked.status, 'requires_action');
  check.equal(asked.next_action.type, 'redirect_to_url');
  const back = await submit(asked.next_action.redirect_to_url.url, { outcome: 'complete' });
  check.ok(back.location.startsWith('http://127.0.0.1/back?payment_intent=') && back.location.endsWith('redirect_status=succeeded'), back.location);
  check.equal((await stripe.paymentIntents.retrieve(asked.id)).status, 'succeeded');
  const unsure = await pay('pm_card_authenticationRequired');
  check.equal(unsure.next_action.type, 'use_stripe_sdk');
  await submit(unsure.next_action.use_stripe_sdk.stripe_js, { outcome: 'fail' });
  const refused = await stripe.paymentIntents.retrieve(unsure.id);
  check.equal([refused.status, refused.last_payment_error.code], ['requires_payment_method', 'payment_intent_authentication_failure']);

  const customer = await subscriber({}, 'pm_card_authenticationRequiredOnSetup');
  const card = (await stripe.customers.listPaymentMethods(customer.id)).data[0];
  await check.fails(pay(card.id, { customer: customer.id, off_session: true }), { code: 'authentication_required' }, 'nobody is there to be asked');
  const setUp = await pay(card.id, { customer: customer.id, setup_future_usage: 'off_session' });
  await submit(setUp.next_action.use_stripe_sdk.stripe_js, { outcome: 'complete' });
  check.equal((await pay(card.id, { customer: customer.id, off_session: true })).status, 'succeeded', 'the owner has agreed to later charges');

  const half = await stripe.refunds.create({ payment_intent: paid.id, amount: 500, reason: 'requested_by_customer', metadata: { why: 'buffering' } });
  check.equal([half.status, half.amount], ['succeeded', 500]);
  await check.fails(stripe.refunds.create({ payment_intent: paid.id, amount: 751 }), { statusCode: 400, param: 'amount' });
  const rest = await stripe.refunds.create({ payment_intent: paid.id });
  check.equal(rest.amount, 750);
  await check.fails(stripe.refunds.create({ payment_intent: paid.id }), { code: 'charge_already_refunded' });
  const charge = await stripe.charges.retrieve(half.charge, { expand: ['refunds'] });
  check.equal([charge.refunded, charge.amount_refunded, charge.refunds.data.length], [true, 1250, 2]);

  const held = await pay('pm_card_visa', { capture_method: 'manual' });
  check.equal([held.status, held.amount_capturable], ['requires_capture', 1250]);
  check.equal((await stripe.paymentIntents.capture(held.id, { amount_to_capture: 1000 })).amount_received, 1000);
  const open = await stripe.paymentIntents.create({ amount: 700, currency: 'usd' });
  check.equal((await stripe.paymentIntents.cancel(open.id, { cancellation_reason: 'abandoned' })).status, 'canceled');
  await check.fails(stripe.paymentIntents.create({ amount: 1, currency: 'usd' }), { code: 'amount_too_small' });
};
