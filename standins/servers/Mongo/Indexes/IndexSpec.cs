using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Indexes;

// Checks what a client asks for and brings it into the form that listIndexes shows.
internal static class IndexSpec
{
    public static BsonDocument Parse(BsonDocument asked)
    {
        if (!asked.TryGetValue("key", out var given) || given is not BsonDocument { ElementCount: > 0 } key)
        {
            throw Errors.FailedToParse("The 'key' field is a required property of an index specification");
        }
        foreach (var field in key.Elements)
        {
            CheckField(field);
        }
        var name = asked.GetValue("name", BsonNull.Value) is BsonString text
            ? text.Value
            : throw Errors.FailedToParse("The 'name' field is a required property of an index specification");
        var spec = new BsonDocument { { "v", 2 }, { "key", key }, { "name", name } };
        foreach (var option in asked.Elements)
        {
            AddOption(spec, option, key);
        }
        return spec.Contains("sparse") && spec.Contains("partialFilterExpression")
            ? throw Errors.CannotCreateIndex("cannot mix \"partialFilterExpression\" and \"sparse\" options")
            : spec;
    }

    private static void CheckField(BsonElement field)
    {
        FieldPath.Parse(field.Name);
        if (!field.Value.IsNumeric)
        {
            throw Errors.CannotCreateIndex($"Index type {field.Value} is not offered by this server: use 1 or -1");
        }
        if (field.Value.ToDouble() is 0 or double.NaN || field.Name.Contains('$'))
        {
            throw Errors.CannotCreateIndex($"Values in the index key pattern must be 1 or -1, names without '$': {field.Name}");
        }
    }

    private static void AddOption(BsonDocument spec, BsonElement option, BsonDocument key)
    {
        switch (option.Name)
        {
            case "key" or "name" or "v" or "background" or "ns":
                break;
            case "unique" or "sparse":
                if (Expressions.Truth.Of(option.Value))
                {
                    spec.Add(option.Name, true);
                }
                break;
            case "expireAfterSeconds":
                CheckExpiry(option.Value, key);
                spec.Add(option);
                break;
            case "partialFilterExpression":
                FilterParser.Parse(option.Value as BsonDocument ?? throw Errors.TypeMismatch("partialFilterExpression must be an object"));
                spec.Add(option);
                break;
            default:
                throw Errors.CannotCreateIndex($"The index option '{option.Name}' is not offered by this server");
        }
    }

    private static void CheckExpiry(BsonValue seconds, BsonDocument key)
    {
        if (key.ElementCount != 1 || key.Contains("_id"))
        {
            throw Errors.CannotCreateIndex("TTL indexes are single-field indexes, compound indexes and _id do not support TTL");
        }
        if (!seconds.IsNumeric || seconds.ToDouble() is < 0 or > int.MaxValue)
        {
            throw Errors.CannotCreateIndex("TTL index 'expireAfterSeconds' option must be numeric and within 0..2147483647");
        }
    }
}
