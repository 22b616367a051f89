namespace MongoDB.Bson;

public abstract partial class BsonValue
{
    public bool IsBoolean => this is BsonBoolean;

    public bool IsBsonArray => this is BsonArray;

    public bool IsBsonBinaryData => this is BsonBinaryData;

    public bool IsBsonDateTime => this is BsonDateTime;

    public bool IsBsonDocument => this is BsonDocument;

    public bool IsBsonJavaScript => this is BsonJavaScript;

    public bool IsBsonJavaScriptWithScope => this is BsonJavaScriptWithScope;

    public bool IsBsonMaxKey => this is BsonMaxKey;

    public bool IsBsonMinKey => this is BsonMinKey;

    public bool IsBsonNull => this is BsonNull;

    public bool IsBsonRegularExpression => this is BsonRegularExpression;

    public bool IsBsonSymbol => this is BsonSymbol;

    public bool IsBsonTimestamp => this is BsonTimestamp;

    public bool IsBsonUndefined => this is BsonUndefined;

    public bool IsDecimal128 => this is BsonDecimal128;

    public bool IsDouble => this is BsonDouble;

    public bool IsGuid => this is BsonBinaryData { SubType: BsonBinarySubType.UuidStandard or BsonBinarySubType.UuidLegacy };

    public bool IsInt32 => this is BsonInt32;

    public bool IsInt64 => this is BsonInt64;

    public bool IsNumeric => this is BsonInt32 or BsonInt64 or BsonDouble or BsonDecimal128;

    public bool IsObjectId => this is BsonObjectId;

    public bool IsString => this is BsonString;

    public virtual bool IsValidDateTime => false;
}
