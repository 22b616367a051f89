using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Security;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Mongo.Commands;

// The server calls itself the only member of a replica set: drivers offer sessions and retryable writes to such only.
internal static class Hello
{
    public const int SessionMinutes = 30;

    // 21 is what MongoDB 7.0 answers.
    private const int MaxWireVersion = 21;

    public static BsonDocument Run(CommandCall call)
    {
        var address = call.Client.ReachedAt.ToString();
        var reply = new BsonDocument
        {
            { "helloOk", true },
            { call.Name == "hello" ? "isWritablePrimary" : "ismaster", true },
            { "secondary", false },
            { "setName", call.Server.Options.ReplicaSet },
            { "setVersion", 1 },
            { "hosts", new BsonArray { address } },
            { "primary", address },
            { "me", address },
            { "maxBsonObjectSize", WireLimits.MaxDocument },
            { "maxMessageSizeBytes", WireLimits.MaxMessage },
            { "maxWriteBatchSize", WireLimits.MaxWriteBatch },
            { "localTime", new BsonDateTime(call.Server.Clock.GetUtcNow().UtcDateTime) },
            { "logicalSessionTimeoutMinutes", SessionMinutes },
            { "connectionId", call.Client.Id },
            { "minWireVersion", 0 },
            { "maxWireVersion", MaxWireVersion },
            { "readOnly", false },
        };
        AddMechanisms(call, reply);
        AddSpeculation(call, reply);
        return reply;
    }

    private static void AddMechanisms(CommandCall call, BsonDocument reply)
    {
        if (call.Body.TryGetValue("saslSupportedMechs", out var user) && call.Server.Credential is { } credential
            && user is BsonString { Value: var name } && name.EndsWith("." + credential.User, StringComparison.Ordinal))
        {
            reply.Add("saslSupportedMechs", new BsonArray { ScramConversation.Mechanism });
        }
    }

    // The first step of authentication saves a round trip when it comes with hello. If it is refused, hello is not.
    private static void AddSpeculation(CommandCall call, BsonDocument reply)
    {
        if (call.Document("speculativeAuthenticate") is not { } start || call.Server.Credential is null)
        {
            return;
        }
        try
        {
            var database = start.GetValue("db", call.Database).AsString;
            reply.Add("speculativeAuthenticate", Authentication.Start(call with { Name = "saslStart", Database = database, Body = start }));
        }
        catch (MongoError)
        {
            // The client goes on with saslStart and hears the reason there.
        }
    }
}
