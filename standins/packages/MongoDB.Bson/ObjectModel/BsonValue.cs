using System.Text.RegularExpressions;

namespace MongoDB.Bson;

/// <summary>Any value that BSON knows.</summary>
public abstract partial class BsonValue : IComparable<BsonValue>, IConvertible, IEquatable<BsonValue>
{
    private protected BsonValue()
    {
    }

    public abstract BsonType BsonType { get; }

    public virtual BsonValue this[int index]
    {
        get => throw new NotSupportedException($"{GetType().Name} does not support indexing by position (only BsonDocument and BsonArray do).");
        set => throw new NotSupportedException($"{GetType().Name} does not support indexing by position (only BsonDocument and BsonArray do).");
    }

    public virtual BsonValue this[string name]
    {
        get => throw new NotSupportedException($"{GetType().Name} does not support indexing by name (only BsonDocument does).");
        set => throw new NotSupportedException($"{GetType().Name} does not support indexing by name (only BsonDocument does).");
    }

    public static BsonValue Create(object value) => value == null ? BsonNull.Value : BsonTypeMapper.MapToBsonValue(value);

    public virtual BsonValue Clone() => this;

    public virtual BsonValue DeepClone() => this;

    public abstract int CompareTo(BsonValue other);

    public int CompareTypeTo(BsonValue other) => other is null ? 1 : SortRank(BsonType).CompareTo(SortRank(other.BsonType));

    public bool Equals(BsonValue rhs) => Equals((object)rhs);

    public abstract override bool Equals(object obj);

    public abstract override int GetHashCode();

    public static bool operator ==(BsonValue lhs, BsonValue rhs) => lhs is null ? rhs is null : lhs.OperatorEqualsImplementation(rhs);

    public static bool operator !=(BsonValue lhs, BsonValue rhs) => !(lhs == rhs);

    public static bool operator <(BsonValue lhs, BsonValue rhs) => Compare(lhs, rhs) < 0;

    public static bool operator <=(BsonValue lhs, BsonValue rhs) => Compare(lhs, rhs) <= 0;

    public static bool operator >(BsonValue lhs, BsonValue rhs) => Compare(lhs, rhs) > 0;

    public static bool operator >=(BsonValue lhs, BsonValue rhs) => Compare(lhs, rhs) >= 0;

    /// <summary>What == means, which for numbers is wider than Equals: 1 == 1.0.</summary>
    protected virtual bool OperatorEqualsImplementation(BsonValue rhs) => Equals(rhs);

    private static int Compare(BsonValue lhs, BsonValue rhs) => lhs is null ? (rhs is null ? 0 : -1) : lhs.CompareTo(rhs);

    private static int SortRank(BsonType type) => type switch
    {
        BsonType.MinKey => 1,
        BsonType.Undefined => 2,
        BsonType.Null => 3,
        BsonType.Decimal128 or BsonType.Double or BsonType.Int32 or BsonType.Int64 => 4,
        BsonType.String or BsonType.Symbol => 5,
        BsonType.Document => 6,
        BsonType.Array => 7,
        BsonType.Binary => 8,
        BsonType.ObjectId => 9,
        BsonType.Boolean => 10,
        BsonType.DateTime or BsonType.Timestamp => 11,
        BsonType.RegularExpression => 12,
        BsonType.JavaScript => 13,
        BsonType.JavaScriptWithScope => 14,
        _ => 15,
    };
}
