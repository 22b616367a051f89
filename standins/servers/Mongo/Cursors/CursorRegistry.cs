using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace StreamPlatform.Standins.Mongo.Cursors;

internal sealed class CursorRegistry(TimeProvider clock)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<long, ServerCursor> _open = [];

    public long Register(ServerCursor cursor)
    {
        cursor.LastUsed = clock.GetUtcNow();
        while (true)
        {
            // Not to be guessed: who knows the id may read on.
            var id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;
            if (id != 0 && _open.TryAdd(id, cursor))
            {
                return id;
            }
        }
    }

    public ServerCursor Use(long id, string ns)
    {
        if (!_open.TryGetValue(id, out var cursor))
        {
            throw Errors.CursorNotFound(id);
        }
        if (cursor.Namespace != ns)
        {
            throw Errors.Unauthorized($"Requested getMore on namespace '{ns}', but cursor belongs to a different namespace {cursor.Namespace}");
        }
        cursor.LastUsed = clock.GetUtcNow();
        return cursor;
    }

    public bool Close(long id)
    {
        if (!_open.TryRemove(id, out var cursor))
        {
            return false;
        }
        cursor.Dispose();
        return true;
    }

    public bool Belongs(long id, string ns) => _open.TryGetValue(id, out var cursor) && cursor.Namespace == ns;

    public void CloseOf(byte[] session) => CloseWhere(cursor => cursor.Session?.AsSpan().SequenceEqual(session) == true);

    public void CloseIdle()
    {
        var oldest = clock.GetUtcNow() - Timeout;
        CloseWhere(cursor => !cursor.IsEternal && cursor.LastUsed < oldest);
    }

    private void CloseWhere(Func<ServerCursor, bool> condition)
    {
        foreach (var (id, cursor) in _open)
        {
            if (condition(cursor))
            {
                Close(id);
            }
        }
    }
}
