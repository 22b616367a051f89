using System.Net;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.SystemTables;

// A row by the names of its columns; what is not named is null.
internal sealed class SystemRow
{
    private readonly Dictionary<string, byte[]?> _values = new(StringComparer.Ordinal);

    public byte[]? this[string column]
    {
        get => _values.GetValueOrDefault(column);
        private set => _values[column] = value;
    }

    public SystemRow Text(string column, string value) => With(column, Bytes.Of(value));

    public SystemRow Int(string column, int value) => With(column, Bytes.Of(value));

    public SystemRow Double(string column, double value) => With(column, Bytes.Of(value));

    public SystemRow Boolean(string column, bool value) => With(column, Bytes.Of(value));

    public SystemRow Uuid(string column, Guid value) => With(column, Bytes.Of(value));

    public SystemRow Inet(string column, IPAddress value) => With(column, value.GetAddressBytes());

    public SystemRow Set(string column, params string[] values) => With(column, Collections.Join(values.Length, values.Select(Bytes.Of)));

    public SystemRow Map(string column, IReadOnlyDictionary<string, string> values) => With(
        column, Collections.Join(values.Count, values.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { Bytes.Of(pair.Key), Bytes.Of(pair.Value) })));

    private SystemRow With(string column, byte[] value)
    {
        this[column] = value;
        return this;
    }
}
