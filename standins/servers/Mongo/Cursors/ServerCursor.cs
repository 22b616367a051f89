using Microsoft.Data.Sqlite;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Mongo.Cursors;

// A query that is answered batch by batch. Between batches it holds no connection and no lock.
internal sealed class ServerCursor(string ns, ReadSource source, IEnumerable<BsonDocument> documents) : IDisposable
{
    private const int MaxBatchBytes = WireLimits.MaxDocument;
    private const int SqliteError = 1;

    private readonly IEnumerator<BsonDocument> _documents = documents.GetEnumerator();
    private readonly Lock _reading = new();
    private BsonDocument? _heldBack;

    public string Namespace { get; } = ns;

    public byte[]? Session { get; init; }

    public bool IsEternal { get; init; }

    public DateTimeOffset LastUsed { get; set; }

    public bool IsExhausted { get; private set; }

    // `deadline` counts for this batch alone: the time between batches is the client's.
    public BsonArray Next(DatabaseStore? store, int size, Deadline deadline)
    {
        lock (_reading)
        {
            try
            {
                using var lease = store?.Read();
                if (lease is not null)
                {
                    source.Use(lease.Session, lease.Schema, deadline);
                }
                return Fill(size);
            }
            catch (SqliteException failure) when (failure.SqliteErrorCode == SqliteError)
            {
                throw Errors.QueryPlanKilled($"{Namespace}: the collection or its index was dropped");
            }
        }
    }

    public void Dispose()
    {
        lock (_reading)
        {
            _documents.Dispose();
        }
    }

    private BsonArray Fill(int size)
    {
        var batch = new BsonArray();
        var bytes = 0;
        while (batch.Count < size)
        {
            var document = _heldBack ?? (_documents.MoveNext() ? _documents.Current : null);
            _heldBack = null;
            if (document is null)
            {
                IsExhausted = true;
                break;
            }
            bytes += document is RawBsonDocument raw ? raw.Slice.Length : BsonSize.Of(document);
            if (batch.Count > 0 && bytes > MaxBatchBytes)
            {
                _heldBack = document;
                break;
            }
            batch.Add(document);
        }
        return batch;
    }
}
