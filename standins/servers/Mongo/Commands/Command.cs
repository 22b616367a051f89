using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Commands;

// Fields: what the command takes beside the fields that every command takes.
internal sealed record Command(string Name, Func<CommandCall, Task<BsonDocument>> Run, params string[] Fields)
{
    // Answered before the client has proven who it is.
    public bool IsOpen { get; init; }

    public bool IsRetryable { get; init; }

    public static Command At(string name, Func<CommandCall, BsonDocument> run, params string[] fields) =>
        new(name, call => Task.FromResult(run(call)), fields);
}
