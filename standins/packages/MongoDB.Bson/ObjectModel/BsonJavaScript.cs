namespace MongoDB.Bson;

/// <summary>JavaScript code.</summary>
public class BsonJavaScript : BsonValue, IComparable<BsonJavaScript>, IEquatable<BsonJavaScript>
{
    public BsonJavaScript(string code) => Code = code ?? throw new ArgumentNullException(nameof(code));

    public override BsonType BsonType => BsonType.JavaScript;

    public string Code { get; }

    public static implicit operator BsonJavaScript(string code) => new(code);

    public static bool operator ==(BsonJavaScript lhs, BsonJavaScript rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonJavaScript lhs, BsonJavaScript rhs) => !(lhs == rhs);

    public new static BsonJavaScript Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonJavaScript)BsonTypeMapper.MapToBsonValue(value, BsonType.JavaScript);
    }

    public int CompareTo(BsonJavaScript other) => other is null ? 1 : string.CompareOrdinal(Code, other.Code);

    public override int CompareTo(BsonValue other) => other is BsonJavaScript script ? CompareTo(script) : CompareTypeTo(other);

    public bool Equals(BsonJavaScript rhs) => rhs is not null && GetType() == rhs.GetType() && string.Equals(Code, rhs.Code, StringComparison.Ordinal);

    public override bool Equals(object obj) => Equals(obj as BsonJavaScript);

    public override int GetHashCode() => HashCode.Combine(BsonType, Code);

    public override string ToString() => $"new BsonJavaScript(\"{Code}\")";
}
