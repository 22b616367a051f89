using System.Collections.Concurrent;

namespace StreamPlatform.Standins.Mongo.Storage;

// The data folder: <database>.sqlite for each database. A database exists from its first collection to its last.
internal sealed class Databases(string folder) : IAsyncDisposable
{
    private const string Suffix = ".sqlite";
    private const int MaxNameLength = 63;

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("/\\. \"$*<>:|?\0");

    private readonly ConcurrentDictionary<string, Lazy<DatabaseStore>> _open = new(StringComparer.Ordinal);
    private FileStream? _lock;

    public void OpenAll()
    {
        Directory.CreateDirectory(folder);
        // Two servers on one folder would each believe to be the one writer. The lock ends with the process, however that ends.
        _lock = new FileStream(Path.Combine(folder, "mongod.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Suffix))
        {
            Open(Path.GetFileNameWithoutExtension(file));
        }
    }

    public IEnumerable<DatabaseStore> Existing => _open.Values.Select(store => store.Value).Where(store => !store.Schema.Collections.IsEmpty);

    public DatabaseStore? Find(string name)
    {
        Check(name);
        return _open.TryGetValue(name, out var store) ? store.Value : null;
    }

    public DatabaseStore Open(string name)
    {
        Check(name);
        return _open.GetOrAdd(name, key => new Lazy<DatabaseStore>(() => new DatabaseStore(key, Path.Combine(folder, key + Suffix)))).Value;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _open.Values)
        {
            await store.Value.DisposeAsync();
        }
        if (_lock is not null)
        {
            await _lock.DisposeAsync();
        }
    }

    private static void Check(string name)
    {
        if (name.Length is 0 or > MaxNameLength || name.AsSpan().ContainsAny(Forbidden))
        {
            throw Errors.InvalidNamespace($"Invalid database name: '{name}'");
        }
    }
}
