namespace MongoDB.Bson;

/// <summary>A name and its value.</summary>
public readonly struct BsonElement : IComparable<BsonElement>, IEquatable<BsonElement>
{
    public BsonElement(string name, BsonValue value)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    public string Name { get; }

    public BsonValue Value { get; }

    public static bool operator ==(BsonElement lhs, BsonElement rhs) => lhs.Equals(rhs);

    public static bool operator !=(BsonElement lhs, BsonElement rhs) => !lhs.Equals(rhs);

    public BsonElement Clone() => new(Name, Value.Clone());

    public BsonElement DeepClone() => new(Name, Value.DeepClone());

    public int CompareTo(BsonElement other)
    {
        var order = string.CompareOrdinal(Name, other.Name);
        return order != 0 ? order : Value.CompareTo(other.Value);
    }

    public bool Equals(BsonElement rhs) => string.Equals(Name, rhs.Name, StringComparison.Ordinal) && Equals(Value, rhs.Value);

    public override bool Equals(object obj) => obj is BsonElement element && Equals(element);

    public override int GetHashCode() => HashCode.Combine(Name, Value);

    public override string ToString() => $"{Name}={Value}";
}
