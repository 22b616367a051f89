namespace MongoDB.Bson;

/// <summary>JavaScript code with the variables that it sees.</summary>
public class BsonJavaScriptWithScope : BsonJavaScript, IComparable<BsonJavaScriptWithScope>, IEquatable<BsonJavaScriptWithScope>
{
    public BsonJavaScriptWithScope(string code, BsonDocument scope)
        : base(code) => Scope = scope ?? throw new ArgumentNullException(nameof(scope));

    public override BsonType BsonType => BsonType.JavaScriptWithScope;

    public BsonDocument Scope { get; }

    public static bool operator ==(BsonJavaScriptWithScope lhs, BsonJavaScriptWithScope rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonJavaScriptWithScope lhs, BsonJavaScriptWithScope rhs) => !(lhs == rhs);

    public new static BsonJavaScriptWithScope Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonJavaScriptWithScope)BsonTypeMapper.MapToBsonValue(value, BsonType.JavaScriptWithScope);
    }

    public override BsonValue Clone() => new BsonJavaScriptWithScope(Code, (BsonDocument)Scope.Clone());

    public override BsonValue DeepClone() => new BsonJavaScriptWithScope(Code, (BsonDocument)Scope.DeepClone());

    public int CompareTo(BsonJavaScriptWithScope other)
    {
        if (other is null)
        {
            return 1;
        }
        var order = string.CompareOrdinal(Code, other.Code);
        return order != 0 ? order : Scope.CompareTo(other.Scope);
    }

    public override int CompareTo(BsonValue other) => other is BsonJavaScriptWithScope script ? CompareTo(script) : CompareTypeTo(other);

    public bool Equals(BsonJavaScriptWithScope rhs) => base.Equals(rhs) && Scope == rhs.Scope;

    public override bool Equals(object obj) => Equals(obj as BsonJavaScriptWithScope);

    public override int GetHashCode() => HashCode.Combine(BsonType, Code, Scope);

    public override string ToString() => $"new BsonJavaScript(\"{Code}\", {Scope})";
}
