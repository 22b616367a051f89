// node run.mjs <url> <master key> <scenario>: runs one scenario in indexes of its own and prints how many assertions held.
import assert from 'node:assert/strict';
import { Meilisearch } from 'meilisearch';

const [host, apiKey, name] = process.argv.slice(2);
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
      assert.equal(error.cause?.code ?? error.code, code, `${what ?? ''} ${error.message}`);
      return true;
    });
    held++;
  },
};

const plain = value => JSON.parse(JSON.stringify(value ?? null));
const client = new Meilisearch({ host, apiKey, defaultWaitOptions: { timeout: 60_000, interval: 10 } });

// An index with documents and settings, once they can be found.
async function filled(suffix, documents, settings) {
  const uid = `${name}_${suffix}`;
  if (settings) {
    await done(client.index(uid).updateSettings(settings).waitTask());
  }
  await done(client.index(uid).addDocuments(documents, { primaryKey: 'id' }).waitTask());
  return client.index(uid);
}

async function done(promise) {
  const task = await promise;
  assert.equal(task.status, 'succeeded', JSON.stringify(task.error));
  return task;
}

const ids = result => result.hits.map(hit => hit.id);
await scenario({ client, check, filled, done, ids, host, apiKey, name, Meilisearch });
console.log(JSON.stringify({ assertions: held }));
