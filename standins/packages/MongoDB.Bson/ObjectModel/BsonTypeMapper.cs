using System.Collections.Concurrent;
using System.Collections;
using System.Text.RegularExpressions;

namespace MongoDB.Bson;

/// <summary>.NET values to BSON values.</summary>
public static partial class BsonTypeMapper
{
    private static readonly ConcurrentDictionary<Type, ICustomBsonTypeMapper> CustomMappers = new();

    public static void RegisterCustomTypeMapper(Type type, ICustomBsonTypeMapper customTypeMapper)
    {
        ArgumentNullException.ThrowIfNull(type);
        CustomMappers[type] = customTypeMapper ?? throw new ArgumentNullException(nameof(customTypeMapper));
    }

    public static BsonValue MapToBsonValue(object value) => TryMapToBsonValue(value, out var mapped)
        ? mapped
        : throw new ArgumentException($".NET type {value.GetType().FullName} cannot be mapped to a BsonValue.", nameof(value));

    public static BsonValue MapToBsonValue(object value, BsonType bsonType)
    {
        var mapped = MapToBsonValue(value);
        if (mapped.BsonType == bsonType)
        {
            return mapped;
        }
        return Convert(mapped, bsonType) ?? throw new ArgumentException($".NET type {value?.GetType().FullName ?? "null"} cannot be mapped to BsonType {bsonType}.", nameof(value));
    }

    public static bool TryMapToBsonValue(object value, out BsonValue bsonValue)
    {
        bsonValue = value switch
        {
            null => BsonNull.Value,
            BsonValue bson => bson,
            Enum number => MapEnum(number),
            bool boolean => (BsonBoolean)boolean,
            byte or sbyte or short or ushort or int => new BsonInt32(System.Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)),
            uint or long => new BsonInt64(System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
            ulong number => new BsonInt64(unchecked((long)number)),
            float number => new BsonDouble(number),
            double number => new BsonDouble(number),
            decimal number => new BsonDecimal128(number),
            Decimal128 number => new BsonDecimal128(number),
            string text => new BsonString(text),
            byte[] bytes => new BsonBinaryData(bytes),
            DateTime time => new BsonDateTime(time),
            DateTimeOffset time => new BsonDateTime(time.UtcDateTime),
            ObjectId id => new BsonObjectId(id),
            Regex regex => new BsonRegularExpression(regex),
            Guid => throw new ArgumentException("A Guid needs a GuidRepresentation: use new BsonBinaryData(guid, representation).", nameof(value)),
            _ => MapOther(value),
        };
        return bsonValue is not null;
    }

    private static BsonValue MapEnum(Enum value) => Enum.GetUnderlyingType(value.GetType()) == typeof(long) || Enum.GetUnderlyingType(value.GetType()) == typeof(uint)
        ? new BsonInt64(System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture))
        : Enum.GetUnderlyingType(value.GetType()) == typeof(ulong)
            ? new BsonInt64(unchecked((long)System.Convert.ToUInt64(value, System.Globalization.CultureInfo.InvariantCulture)))
            : new BsonInt32(System.Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    private static BsonValue MapOther(object value)
    {
        if (CustomMappers.TryGetValue(value.GetType(), out var mapper) && mapper.TryMapToBsonValue(value, out var custom))
        {
            return custom;
        }
        return value switch
        {
            IConvertibleToBsonDocument convertible => convertible.ToBsonDocument(),
            IEnumerable<KeyValuePair<string, object>> pairs => new BsonDocument(pairs),
            IDictionary dictionary => new BsonDocument(dictionary),
            IEnumerable<BsonElement> elements => new BsonDocument(elements),
            IEnumerable values => new BsonArray(values),
            _ => null,
        };
    }

    private static BsonValue Convert(BsonValue value, BsonType type) => (value, type) switch
    {
        ({ IsNumeric: true } or BsonString or BsonBoolean, BsonType.Boolean) => (BsonBoolean)value.ToBoolean(),
        ({ IsNumeric: true } or BsonString, BsonType.Int32) => new BsonInt32(checked((int)value.ToInt64())),
        ({ IsNumeric: true } or BsonString, BsonType.Int64) => new BsonInt64(value.ToInt64()),
        ({ IsNumeric: true } or BsonString, BsonType.Double) => new BsonDouble(value.ToDouble()),
        ({ IsNumeric: true } or BsonString, BsonType.Decimal128) => new BsonDecimal128(value.ToDecimal128()),
        (BsonInt32 or BsonInt64, BsonType.DateTime) => new BsonDateTime(value.ToInt64()),
        (BsonInt64, BsonType.Timestamp) => new BsonTimestamp(value.ToInt64()),
        (BsonString text, BsonType.ObjectId) => new BsonObjectId(ObjectId.Parse(text.Value)),
        (BsonBinaryData { Bytes.Length: 12 } data, BsonType.ObjectId) => new BsonObjectId(new ObjectId(data.Bytes)),
        (BsonString text, BsonType.JavaScript) => new BsonJavaScript(text.Value),
        (BsonString text, BsonType.Symbol) => BsonSymbolTable.Lookup(text.Value),
        (BsonString text, BsonType.RegularExpression) => new BsonRegularExpression(text.Value),
        (BsonObjectId id, BsonType.String) => new BsonString(id.ToString()),
        (BsonSymbol symbol, BsonType.String) => new BsonString(symbol.Name),
        ({ IsNumeric: true } or BsonBoolean, BsonType.String) => new BsonString(value.ToString()),
        _ => null,
    };
}
