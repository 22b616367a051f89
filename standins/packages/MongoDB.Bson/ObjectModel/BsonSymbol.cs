namespace MongoDB.Bson;

/// <summary>A symbol: a deprecated kind of string.</summary>
public class BsonSymbol : BsonValue, IComparable<BsonSymbol>, IEquatable<BsonSymbol>
{
    internal BsonSymbol(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    public override BsonType BsonType => BsonType.Symbol;

    public string Name { get; }

    private protected override IConvertible Scalar => Name;

    public static implicit operator BsonSymbol(string name) => BsonSymbolTable.Lookup(name);

    public static bool operator ==(BsonSymbol lhs, BsonSymbol rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonSymbol lhs, BsonSymbol rhs) => !(lhs == rhs);

    public new static BsonSymbol Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonSymbol)BsonTypeMapper.MapToBsonValue(value, BsonType.Symbol);
    }

    public int CompareTo(BsonSymbol other) => other is null ? 1 : string.CompareOrdinal(Name, other.Name);

    public override int CompareTo(BsonValue other) => other switch
    {
        BsonSymbol symbol => CompareTo(symbol),
        BsonString text => string.CompareOrdinal(Name, text.Value),
        _ => CompareTypeTo(other),
    };

    public bool Equals(BsonSymbol rhs) => rhs is not null && string.Equals(Name, rhs.Name, StringComparison.Ordinal);

    public override bool Equals(object obj) => Equals(obj as BsonSymbol);

    public override int GetHashCode() => HashCode.Combine(BsonType, Name);

    public override string ToString() => Name;
}
