using System.Collections;

namespace MongoDB.Bson;

public static partial class BsonTypeMapper
{
    public static object MapToDotNetValue(BsonValue bsonValue) => MapToDotNetValue(bsonValue, BsonTypeMapperOptions.Defaults);

    public static object MapToDotNetValue(BsonValue bsonValue, BsonTypeMapperOptions options)
    {
        ArgumentNullException.ThrowIfNull(bsonValue);
        ArgumentNullException.ThrowIfNull(options);
        return bsonValue switch
        {
            BsonDocument document => MapDocument(document, options),
            BsonArray array => MapArray(array, options),
            BsonBinaryData { SubType: BsonBinarySubType.Binary } data => data.Bytes,
            BsonBinaryData { SubType: BsonBinarySubType.OldBinary } data when options.MapOldBinaryToByteArray => data.Bytes,
            BsonBinaryData { SubType: BsonBinarySubType.UuidStandard } data => data.ToGuid(),
            BsonBoolean value => value.Value,
            BsonDateTime { IsValidDateTime: true } value => value.ToUniversalTime(),
            BsonDecimal128 value => value.Value,
            BsonDouble value => value.Value,
            BsonInt32 value => value.Value,
            BsonInt64 value => value.Value,
            BsonNull => null,
            BsonObjectId value => value.Value,
            BsonString value => value.Value,
            _ => bsonValue,
        };
    }

    private static object MapArray(BsonArray array, BsonTypeMapperOptions options)
    {
        if (options.MapBsonArrayTo == typeof(BsonArray))
        {
            return array;
        }
        var values = array.Values.Select(value => MapToDotNetValue(value, options));
        if (options.MapBsonArrayTo == typeof(object[]))
        {
            return values.ToArray();
        }
        return typeof(IList).IsAssignableFrom(options.MapBsonArrayTo) && options.MapBsonArrayTo != typeof(List<object>) && Activator.CreateInstance(options.MapBsonArrayTo) is IList list
            ? Fill(list, values)
            : values.ToList();
    }

    private static IList Fill(IList list, IEnumerable<object> values)
    {
        foreach (var value in values)
        {
            list.Add(value);
        }
        return list;
    }

    private static object MapDocument(BsonDocument document, BsonTypeMapperOptions options)
    {
        if (options.MapBsonDocumentTo == typeof(BsonDocument))
        {
            return document;
        }
        var result = (IDictionary)Activator.CreateInstance(options.MapBsonDocumentTo);
        foreach (var element in document)
        {
            if (result.Contains(element.Name) && options.DuplicateNameHandling != DuplicateNameHandling.Overwrite)
            {
                if (options.DuplicateNameHandling == DuplicateNameHandling.ThrowException)
                {
                    throw new ArgumentOutOfRangeException(nameof(document), $"Duplicate element name '{element.Name}'.");
                }
                continue;
            }
            result[element.Name] = MapToDotNetValue(element.Value, options);
        }
        return result;
    }
}
