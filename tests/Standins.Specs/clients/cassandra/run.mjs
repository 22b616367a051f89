// node run.mjs <host:port> <scenario>: runs one scenario in a keyspace of its own and prints how many assertions held.
import assert from 'node:assert/strict';
import cassandra from 'cassandra-driver';

const [contactPoint, name] = process.argv.slice(2);
const { default: scenario } = await import(`./scenarios/${name}.mjs`);

let held = 0;
const check = {
  equal(actual, expected, what) {
    assert.deepEqual(plain(actual), plain(expected), what);
    held++;
  },
  ok(value, what) {
    assert.ok(value, what);
    held++;
  },
  async fails(act, code, words, what) {
    await assert.rejects(act, error => {
      assert.equal(error.code, code, `${what ?? ''} ${error.message}`);
      assert.match(error.message, words);
      return true;
    });
    held++;
  },
};

// Values of the driver's own classes as texts.
function plain(value) {
  if (value instanceof Date || value === null || value === undefined || Buffer.isBuffer(value)) {
    return value instanceof Date ? value.toISOString() : Buffer.isBuffer(value) ? value.toString('hex') : null;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value === 'object' && value.constructor === Object) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  }
  return typeof value === 'object' ? value.toString() : value;
}

const keyspace = `npm_${name.replaceAll('-', '_')}`;
const open = options => new cassandra.Client({ contactPoints: [contactPoint], localDataCenter: 'datacenter1', ...options });
const setup = open();
await setup.connect();
await setup.execute(`CREATE KEYSPACE ${keyspace} WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}`);
await setup.shutdown();

const client = open({ keyspace });
await client.connect();
const run = (query, values, options) => client.execute(query, values, { prepare: true, ...options });
const rows = async (query, values, options) => (await run(query, values, options)).rows.map(row => plain(Object.fromEntries(row.keys().map(key => [key, row[key]]))));
await scenario({ cassandra, check, client, keyspace, open, rows, run });
await client.shutdown();
console.log(JSON.stringify({ assertions: held }));
