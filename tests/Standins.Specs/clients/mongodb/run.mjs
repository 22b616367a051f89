// node run.mjs <uri> <scenario>: runs one scenario in a database of its own and prints how many assertions held.
import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';

const [uri, name] = process.argv.slice(2);
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
  async fails(act, code, what) {
    await assert.rejects(act, error => {
      assert.equal(error.code, code, `${what ?? ''} ${error.message}`);
      return true;
    });
    held++;
  },
};

// Types of the driver (Long, ObjectId, Binary ...) compare by what they print.
function plain(value) {
  return JSON.parse(JSON.stringify(value ?? null, (_, inner) => (typeof inner === 'bigint' ? Number(inner) : inner)));
}

const client = new MongoClient(uri, { serverSelectionTimeoutMS: 8000 });
try {
  const db = client.db(`spec_${name.replaceAll('-', '_')}`);
  await db.dropDatabase();
  await scenario({ client, db, check, uri });
  console.log(JSON.stringify({ assertions: held }));
} finally {
  await client.close();
}
