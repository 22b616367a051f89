using System.Text.Json;
using StreamPlatform.Standins.Meilisearch.Searching;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Indexing;

// The postings and columns of one index, in memory, made from its stored documents. A changed document gets a new number and its old one dies,
// so that every list is only appended to. One writer, any number of readers; a reader sees a batch whole or not at all.
internal sealed class SearchIndex
{
    private const int SmallestRebuild = 1_000;

    private readonly ReaderWriterLockSlim _gate = new();
    private readonly DocumentReader _reader;
    private readonly List<ReadOnlyMemory<byte>> _documents = [];
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);
    private readonly Growing<(int Attribute, int Words)> _lengths = new();
    private readonly Growing<int> _lengthEnds = new();
    private Bits _alive = new(64);

    public SearchIndex(IndexSettings settings)
    {
        Settings = settings;
        _reader = new DocumentReader(settings);
    }

    public IndexSettings Settings { get; }

    public Vocabulary Words { get; } = new();

    // Good until the next batch.
    public NodeCache Nodes { get; } = new();

    public IReadOnlyDictionary<string, int> AttributeRanks => _reader.Ranks;

    public int Capacity => _documents.Count;

    public int Count => _numbers.Count;

    public bool IsMostlyDead => _documents.Count > SmallestRebuild && _numbers.Count < _documents.Count / 2;

    public IReadOnlyDictionary<string, int> FieldDistribution => _fields;

    public long DocumentBytes { get; private set; }

    // Reads under the lock; what it returns must not point into the index.
    public T Read<T>(Func<SearchIndex, T> act)
    {
        _gate.EnterReadLock();
        try
        {
            return act(this);
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    // Documents are taken apart before the lock is held, so that searches wait for the appending only.
    public void Apply(IEnumerable<(string Id, byte[]? Json)> changes)
    {
        var read = changes.Select(change => (change.Id, Document: change.Json is null ? null : _reader.Read(change.Id, change.Json))).ToList();
        _gate.EnterWriteLock();
        try
        {
            foreach (var (id, document) in read)
            {
                Remove(id);
                if (document is not null)
                {
                    Append(document);
                }
            }
            Words.Sort();
            Nodes.Clear();
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    public Bits Alive() => _alive.Prefix(Capacity);

    public Column? Column(string attribute) => _columns.GetValueOrDefault(attribute);

    public IEnumerable<string> ColumnNames => _columns.Keys;

    public string IdOf(int number) => _ids[number];

    public int? NumberOf(string id) => _numbers.TryGetValue(id, out var number) ? number : null;

    public ReadOnlyMemory<byte> JsonOf(int number) => _documents[number];

    public IEnumerable<(string Id, byte[]? Json)> Everything() =>
        _numbers.Values.Order().Select(number => (_ids[number], (byte[]?)_documents[number].ToArray()));

    // How many words an attribute of a document has.
    public int LengthOf(int number, int attribute)
    {
        var start = number == 0 ? 0 : _lengthEnds[number - 1];
        foreach (var (rank, words) in _lengths.Span[start.._lengthEnds[number]])
        {
            if (rank == attribute)
            {
                return words;
            }
        }
        return 0;
    }

    private void Append(ReadDocument document)
    {
        var number = _documents.Count;
        _documents.Add(document.Json);
        DocumentBytes += document.Json.Length;
        _ids.Add(document.Id);
        _numbers[document.Id] = number;
        if (number >= _alive.Capacity)
        {
            _alive = _alive.Grow(_alive.Capacity * 2);
        }
        _alive.Set(number);
        foreach (var (word, places) in document.Words)
        {
            places.Sort();
            Words.FindOrAdd(word).Append(number, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(places));
        }
        foreach (var length in document.Lengths)
        {
            _lengths.Add(length);
        }
        _lengthEnds.Add(_lengths.Count);
        foreach (var (attribute, values) in document.Columns)
        {
            if (!_columns.TryGetValue(attribute, out var column))
            {
                _columns.Add(attribute, column = new Column(Settings.Tokenizer.Normalize));
            }
            column.Append(number, values);
        }
        document.Fields.ForEach(field => _fields[field] = _fields.GetValueOrDefault(field) + 1);
    }

    private void Remove(string id)
    {
        if (!_numbers.Remove(id, out var number))
        {
            return;
        }
        _alive.Clear(number);
        using var document = JsonDocument.Parse(_documents[number]);
        foreach (var field in document.RootElement.EnumerateObject())
        {
            if (--_fields[field.Name] == 0)
            {
                _fields.Remove(field.Name);
            }
        }
        DocumentBytes -= _documents[number].Length;
        _documents[number] = default;
    }
}
