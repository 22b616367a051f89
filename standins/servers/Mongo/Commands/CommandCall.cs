using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

// One command as it came: { name: value, ..., $db, lsid, txnNumber }.
internal sealed record CommandCall(MongoServer Server, ClientState Client, string Name, string Database, BsonDocument Body)
{
    public string Collection => CollectionName(Body[0]);

    public string Namespace => $"{Database}.{Collection}";

    public byte[]? Session => Body.TryGetValue("lsid", out var lsid) && lsid is BsonDocument session
        && session.TryGetValue("id", out var id) && id is BsonBinaryData binary ? binary.Bytes : null;

    public RetryKey? Retry => Body.TryGetValue("txnNumber", out var number) && number is BsonInt64 transaction && Session is { } session
        ? new RetryKey(session, transaction.Value)
        : null;

    public Deadline Deadline => Deadline.In(Server.Clock, Whole("maxTimeMS"));

    public DatabaseStore? Store => Server.Databases.Find(Database);

    public ReadSource NewSource() => new(Database);

    public BsonValue Required(string field) =>
        Body.TryGetValue(field, out var value) ? value : throw Errors.MissingField(Name, field);

    public BsonDocument? Document(string field) => Optional<BsonDocument>(field, "object");

    public BsonArray? Array(string field) => Optional<BsonArray>(field, "array");

    public bool Flag(string field) => Body.TryGetValue(field, out var value) && Expressions.Truth.Of(value);

    public long? Whole(string field)
    {
        if (!Body.TryGetValue(field, out var value) || value.IsBsonNull)
        {
            return null;
        }
        return value.IsNumeric && value.ToInt64() is >= 0 and var number
            ? number
            : throw Errors.BadValue($"BSON field '{field}' value must be a number that is not negative");
    }

    public BsonValue? Hint() => HintOf(Body);

    public static BsonValue? HintOf(BsonDocument body) =>
        body.TryGetValue("hint", out var hint) && hint is not BsonDocument { ElementCount: 0 } ? hint : null;

    public static string CollectionName(BsonValue value)
    {
        if (value is not BsonString { Value: { Length: > 0 } name })
        {
            throw Errors.InvalidNamespace("collection name has invalid type or is empty");
        }
        return name.Contains('$') || name.Contains('\0') || name.StartsWith('.') || name.EndsWith('.')
            ? throw Errors.InvalidNamespace($"Invalid collection name: {name}")
            : name;
    }

    private T? Optional<T>(string field, string type)
        where T : BsonValue
    {
        if (!Body.TryGetValue(field, out var value) || value.IsBsonNull)
        {
            return null;
        }
        return value as T ?? throw Errors.TypeMismatch($"BSON field '{Name}.{field}' is the wrong type '{TypeNames.Of(value)}', expected type '{type}'");
    }
}
