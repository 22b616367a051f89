// node run.mjs <url> <scenario>: runs one scenario with customers of its own and prints how many assertions held.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import Stripe from 'stripe';

const [url, name] = process.argv.slice(2);
const { default: scenario } = await import(`./scenarios/${name}.mjs`);
const { hostname: host, port } = new URL(url);
const stripe = new Stripe('sk_test_scenario', { host, port: Number(port), protocol: 'http', telemetry: false });

let held = 0;
const check = {
  equal(actual, expected, what) {
    assert.deepEqual(actual, expected, what);
    held++;
  },
  ok(value, what) {
    assert.ok(value, what);
    held++;
  },
  // Answers with the error, to be looked at.
  async fails(act, expected, what) {
    let caught;
    await assert.rejects(act, error => {
      for (const [field, value] of Object.entries(expected)) {
        assert.equal(error[field], value, `${what ?? ''} ${field} of ${error.message}`);
      }
      caught = error;
      return true;
    });
    held++;
    return caught;
  },
};

async function until(act) {
  for (;;) {
    const found = await act();
    if (found) {
      return found;
    }
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

// What the server posts to an address of our own. "answer" decides the status of each.
async function listener(answer = () => 200) {
  const received = [];
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => {
      const taken = { payload: Buffer.concat(parts).toString(), signature: request.headers['stripe-signature'] };
      received.push(taken);
      response.statusCode = answer(received.length, taken);
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { received, url: `http://127.0.0.1:${server.address().port}/hook`, close: () => server.close() };
}

// Fills in a form of a hosted page as a browser would, without following where it leads.
async function submit(address, fields) {
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

async function plan(amount, interval = 'month') {
  return stripe.prices.create({ currency: 'usd', unit_amount: amount, recurring: { interval }, product_data: { name: `Plan of ${amount}` } });
}

async function subscriber(options = {}, card = 'pm_card_visa') {
  const customer = await stripe.customers.create({ email: `${name}@example.com`, payment_method: card, invoice_settings: { default_payment_method: card }, ...options });
  return customer;
}

await scenario({ stripe, Stripe, check, until, listener, submit, plan, subscriber, url });
console.log(JSON.stringify({ assertions: held }));
process.exit(0);
