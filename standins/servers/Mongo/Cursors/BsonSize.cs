using System.Text;
using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Cursors;

// How many bytes a value takes on the wire, without writing it.
internal static class BsonSize
{
    public static int Of(BsonDocument document)
    {
        var size = sizeof(int) + 1;
        foreach (var element in document.Elements)
        {
            size += 1 + Encoding.UTF8.GetByteCount(element.Name) + 1 + Of(element.Value);
        }
        return size;
    }

    private static int Of(BsonValue value) => value switch
    {
        BsonDocument document => Of(document),
        BsonArray array => Of(array),
        BsonString text => sizeof(int) + Encoding.UTF8.GetByteCount(text.Value) + 1,
        BsonBinaryData binary => sizeof(int) + 1 + binary.Bytes.Length,
        BsonRegularExpression regex => Encoding.UTF8.GetByteCount(regex.Pattern) + regex.Options.Length + 2,
        BsonJavaScriptWithScope code => (2 * sizeof(int)) + Encoding.UTF8.GetByteCount(code.Code) + 1 + Of(code.Scope),
        BsonJavaScript code => sizeof(int) + Encoding.UTF8.GetByteCount(code.Code) + 1,
        BsonSymbol symbol => sizeof(int) + Encoding.UTF8.GetByteCount(symbol.Name) + 1,
        BsonDecimal128 => 16,
        BsonObjectId => 12,
        BsonInt32 => sizeof(int),
        BsonBoolean => 1,
        BsonNull or BsonUndefined or BsonMinKey or BsonMaxKey => 0,
        _ => sizeof(long),
    };

    private static int Of(BsonArray array)
    {
        var size = sizeof(int) + 1;
        var digits = 1;
        var next = 10;
        for (var position = 0; position < array.Count; position++)
        {
            if (position == next)
            {
                digits++;
                next *= 10;
            }
            size += 1 + digits + 1 + Of(array[position]);
        }
        return size;
    }
}
