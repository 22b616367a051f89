using System.Text.RegularExpressions;

namespace MongoDB.Bson;

public abstract partial class BsonValue
{
    public bool AsBoolean => As<BsonBoolean>().Value;

    public BsonArray AsBsonArray => As<BsonArray>();

    public BsonBinaryData AsBsonBinaryData => As<BsonBinaryData>();

    public BsonDateTime AsBsonDateTime => As<BsonDateTime>();

    public BsonDocument AsBsonDocument => As<BsonDocument>();

    public BsonJavaScript AsBsonJavaScript => As<BsonJavaScript>();

    public BsonJavaScriptWithScope AsBsonJavaScriptWithScope => As<BsonJavaScriptWithScope>();

    public BsonMaxKey AsBsonMaxKey => As<BsonMaxKey>();

    public BsonMinKey AsBsonMinKey => As<BsonMinKey>();

    public BsonNull AsBsonNull => As<BsonNull>();

    public BsonRegularExpression AsBsonRegularExpression => As<BsonRegularExpression>();

    public BsonSymbol AsBsonSymbol => As<BsonSymbol>();

    public BsonTimestamp AsBsonTimestamp => As<BsonTimestamp>();

    public BsonUndefined AsBsonUndefined => As<BsonUndefined>();

    public BsonValue AsBsonValue => this;

    public byte[] AsByteArray => As<BsonBinaryData>().Bytes;

    public decimal AsDecimal => (decimal)As<BsonDecimal128>().Value;

    public Decimal128 AsDecimal128 => As<BsonDecimal128>().Value;

    public double AsDouble => As<BsonDouble>().Value;

    public Guid AsGuid => As<BsonBinaryData>().ToGuid();

    public int AsInt32 => As<BsonInt32>().Value;

    public long AsInt64 => As<BsonInt64>().Value;

    public bool? AsNullableBoolean => IsBsonNull ? null : AsBoolean;

    public decimal? AsNullableDecimal => IsBsonNull ? null : AsDecimal;

    public Decimal128? AsNullableDecimal128 => IsBsonNull ? null : AsDecimal128;

    public double? AsNullableDouble => IsBsonNull ? null : AsDouble;

    public Guid? AsNullableGuid => IsBsonNull ? null : AsGuid;

    public int? AsNullableInt32 => IsBsonNull ? null : AsInt32;

    public long? AsNullableInt64 => IsBsonNull ? null : AsInt64;

    public ObjectId? AsNullableObjectId => IsBsonNull ? null : AsObjectId;

    public ObjectId AsObjectId => As<BsonObjectId>().Value;

    public Regex AsRegex => As<BsonRegularExpression>().ToRegex();

    public string AsString => As<BsonString>().Value;

    private T As<T>()
        where T : BsonValue => this as T ?? throw new InvalidCastException($"Unable to cast object of type '{GetType().FullName}' to type '{typeof(T).FullName}'.");
}
