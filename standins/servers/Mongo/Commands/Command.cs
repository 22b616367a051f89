using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Commands;

// Fields: what the command takes beside the fields that every command takes.
internal sealed record Command(string Name, Func<CommandCall, Task<BsonDocument>> Run, params string[] Fields)
{
    // Answered before the client has proven who it is.
    public bool IsOpen { get; init; }

    public bool IsRetryable { get; init; }

    // The first words of a client of any age: what we do not know there is passed over.
    public bool IsLenient { get; init; }

    // What drivers add to every command.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "$db", "lsid", "txnNumber", "autocommit", "startTransaction", "$clusterTime", "$readPreference", "readConcern", "writeConcern",
        "comment", "maxTimeMS", "apiVersion", "apiStrict", "apiDeprecationErrors",
    };

    // An option that is not known is refused: to ignore it would be to answer another question.
    public void RefuseUnknownFields(BsonDocument body)
    {
        if (!IsLenient && body.Names.Skip(1).FirstOrDefault(field => !Common.Contains(field) && !Fields.Contains(field)) is { } unknown)
        {
            throw unknown == "collation"
                ? Errors.NotImplemented("collation is not offered by this server")
                : Errors.UnknownField(Name, unknown);
        }
    }

    public static Command At(string name, Func<CommandCall, BsonDocument> run, params string[] fields) =>
        new(name, call => Task.FromResult(run(call)), fields);
}
