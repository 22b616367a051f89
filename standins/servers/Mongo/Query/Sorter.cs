using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Query;

// A sort in memory, bounded as the original's is. Equal documents keep their order.
internal static class Sorter
{
    public const long MemoryLimit = 100 * 1024 * 1024;

    // An estimate of what a decoded document weighs beside its key.
    private const int DocumentOverhead = 512;

    public static IEnumerable<T> Sort<T>(IEnumerable<T> input, Func<T, BsonDocument> document, SortSpec sort, long? limit)
    {
        var rows = new PriorityQueue<T, (KeyBytes Key, long Order)>(Comparer<(KeyBytes Key, long Order)>.Create(LastFirst));
        long order = 0;
        long bytes = 0;
        foreach (var row in input)
        {
            var key = sort.KeyOf(document(row));
            rows.Enqueue(row, (key, order++));
            bytes += key.Bytes.Length + DocumentOverhead;
            if (rows.Count > limit)
            {
                // Only the first `limit` rows matter: the worst one goes.
                rows.TryDequeue(out _, out var worst);
                bytes -= worst.Key.Bytes.Length + DocumentOverhead;
            }
            if (bytes > MemoryLimit)
            {
                throw Errors.SortMemoryExceeded(MemoryLimit);
            }
        }
        var sorted = new T[rows.Count];
        for (var at = sorted.Length - 1; at >= 0; at--)
        {
            sorted[at] = rows.Dequeue();
        }
        return sorted;
    }

    private static int LastFirst((KeyBytes Key, long Order) left, (KeyBytes Key, long Order) right)
    {
        var keys = right.Key.CompareTo(left.Key);
        return keys != 0 ? keys : right.Order.CompareTo(left.Order);
    }
}
