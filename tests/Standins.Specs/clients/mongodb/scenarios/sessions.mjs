import { Long } from 'mongodb';

export default async function ({ client, db, check }) {
  const counters = db.collection('counters');
  await counters.insertOne({ _id: 1, n: 0 });

  // The same lsid and txnNumber are one write, however often they come.
  const session = client.startSession();
  const lsid = session.id;
  const increment = txn => ({ update: 'counters', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }], lsid, txnNumber: Long.fromNumber(txn) });
  const raw = command => db.command(command, { session: undefined });
  const once = await raw(increment(1));
  const twice = await raw(increment(1));
  check.equal([once.n, once.nModified], [1, 1]);
  check.equal([twice.n, twice.nModified], [1, 1], 'a retry answers what the write answered');
  check.equal((await counters.findOne({ _id: 1 })).n, 1, 'and is not applied again');
  await raw(increment(2));
  check.equal((await counters.findOne({ _id: 1 })).n, 2);
  await check.fails(() => raw(increment(1)), 225, 'an older number is refused');
  const insert = { insert: 'counters', documents: [{ _id: 2 }], lsid, txnNumber: Long.fromNumber(3) };
  check.equal((await raw(insert)).n, 1);
  check.equal((await raw(insert)).writeErrors, undefined, 'no duplicate key for a retried insert');
  const modify = { findAndModify: 'counters', query: { _id: 1 }, update: { $inc: { n: 10 } }, new: true, lsid, txnNumber: Long.fromNumber(4) };
  check.equal((await raw(modify)).value.n, 12);
  check.equal((await raw(modify)).value.n, 12);
  const remove = { delete: 'counters', deletes: [{ q: { _id: 2 }, limit: 1 }], lsid, txnNumber: Long.fromNumber(5) };
  check.equal((await raw(remove)).n, 1);
  check.equal((await raw(remove)).n, 1);
  await check.fails(() => raw({ find: 'counters', lsid, txnNumber: Long.fromNumber(6) }), 50768);
  await session.endSession();

  await client.withSession(async causal => {
    await counters.insertOne({ _id: 'causal' }, { session: causal });
    check.ok(await counters.findOne({ _id: 'causal' }, { session: causal }));
  });
  const transaction = client.startSession();
  transaction.startTransaction();
  await check.fails(() => counters.insertOne({ _id: 'never' }, { session: transaction }), 263, 'transactions are not offered');
  await transaction.abortTransaction().catch(() => {});
  await transaction.endSession();
  check.equal(await counters.findOne({ _id: 'never' }), null);
  check.ok((await client.db('admin').command({ startSession: 1 })).id.id);
  check.equal((await db.command({ insert: 'counters', documents: [{ _id: 'w2' }], writeConcern: { w: 2 } }).catch(error => error)).code ?? 100, 100);
  await counters.insertOne({ _id: 'w0' }, { writeConcern: { w: 0 } });
  await counters.insertOne({ _id: 'w1' });
  check.ok(await counters.findOne({ _id: 'w0' }), 'an unacknowledged write is written');
}
