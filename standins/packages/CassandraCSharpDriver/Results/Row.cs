using System.Collections;
using Cassandra.Serialization;

namespace Cassandra;

/// <summary>One row of a result.</summary>
public class Row : IEnumerable<object>
{
    private readonly CqlColumn[] _columns;
    private readonly byte[][] _values;

    internal Row(CqlColumn[] columns, byte[][] values) => (_columns, _values) = (columns, values);

    public int Length => _values.Length;

    public object this[int index] => GetValue<object>(index);

    public object this[string name] => GetValue<object>(name);

    public bool IsNull(int index) => _values[index] is null;

    public bool IsNull(string name) => IsNull(IndexOf(name));

    public T GetValue<T>(int index) => (T)GetValue(typeof(T), index);

    public T GetValue<T>(string name) => GetValue<T>(IndexOf(name));

    public object GetValue(Type type, int index) => ValueDecoder.Decode(_values[index], _columns[index].CqlType, type);

    public object GetValue(Type type, string name) => GetValue(type, IndexOf(name));

    public CqlColumn GetColumn(string name) => Array.Find(_columns, column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));

    public IEnumerator<object> GetEnumerator() => Enumerable.Range(0, Length).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name) => GetColumn(name)?.Index ?? throw new ArgumentException($"Column {name} not found", nameof(name));
}
