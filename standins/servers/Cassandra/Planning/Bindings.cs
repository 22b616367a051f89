using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Types;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Planning;

// The values of one execution.
internal sealed class Bindings
{
    private readonly IReadOnlyList<byte[]?> _values;

    public Bindings(IReadOnlyList<ColumnSpec> variables, IReadOnlyList<byte[]?> values, List<string>? names, TimeProvider clock)
    {
        Clock = clock;
        _values = names is null ? values : Ordered(variables, values, names);
        if (_values.Count != variables.Count)
        {
            throw CqlError.Invalid($"There were {variables.Count} markers(?) in CQL but {_values.Count} bound variables");
        }
    }

    public TimeProvider Clock { get; }

    public long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    // Null for null, and QueryParameters.Unset for what shall stay as it is.
    public byte[]? Value(Term term, CqlType type) => term switch
    {
        Literal literal when !type.IsCollection => Literals.Encode(type, literal),
        NullTerm => null,
        Marker marker => _values[marker.Index] is { } value && !IsUnset(value) ? Validation.Checked(type, value) : _values[marker.Index],
        Collection collection => Value(collection, type),
        Call call => Functions.Call(call, type, this),
        _ => throw CqlError.Invalid($"Invalid constant for a value of type {type}"),
    };

    public static bool IsUnset(byte[]? value) => ReferenceEquals(value, QueryParameters.Unset);

    // A value that must be there.
    public byte[] Key(Term term, CqlType type, string column)
    {
        var value = Value(term, type) ?? throw CqlError.Invalid($"Invalid null value in condition for column {column}");
        return IsUnset(value) ? throw CqlError.Invalid($"Invalid unset value for column {column}") : value;
    }

    public IEnumerable<byte[]> Keys(Relation relation, CqlType type)
    {
        if (!relation.IsWholeList)
        {
            return relation.Terms.Select(term => Key(term, type, relation.Column));
        }

        var list = new CqlType(CqlCode.List, type, IsFrozen: true);
        return Collections.Split(list, Key(relation.Terms[0], list, relation.Column));
    }

    // LIMIT, TTL, TIMESTAMP. Null when it is not set.
    public long? Number(Term? term, CqlType type, string name)
    {
        if (term is null)
        {
            return null;
        }

        var value = Value(term, type) ?? throw CqlError.Invalid($"Invalid null value of {name}");
        return IsUnset(value) ? null : Bytes.ToWhole(value);
    }

    private byte[] Value(Collection collection, CqlType type)
    {
        var fits = collection.Kind.ToString() == type.Code.ToString() || (collection is { Kind: BracketKind.Set, Parts.Count: 0 } && type.Code == CqlCode.Map);
        if (!fits)
        {
            throw CqlError.Invalid($"Invalid {collection.Kind.ToString().ToLowerInvariant()} literal for a value of type {type}");
        }

        var parts = collection.Parts.Select((part, i) => Value(part, type.Key is not null && i % 2 == 0 ? type.Key : type.Element!));
        return Collections.Normalize(type, [.. parts.Select(part => part is null || IsUnset(part) ? throw CqlError.Invalid("null is not supported inside collections") : part)]);
    }

    private static List<byte[]?> Ordered(IReadOnlyList<ColumnSpec> variables, IReadOnlyList<byte[]?> values, List<string> names) => [.. variables.Select(variable =>
    {
        var index = names.FindIndex(name => string.Equals(name, variable.Name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? QueryParameters.Unset : values[index];
    })];
}
