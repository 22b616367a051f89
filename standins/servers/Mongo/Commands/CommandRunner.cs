using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Mongo.Commands;

internal sealed class CommandRunner(MongoServer server)
{
    // What a driver may send as OP_QUERY while it does not yet know the server's wire version: the handshake and authentication.
    private static readonly string[] Legacy = ["isMaster", "ismaster", "hello", "saslStart", "saslContinue", "buildInfo"];

    public async Task<BsonDocument> RunAsync(BsonDocument body, ClientState client)
    {
        try
        {
            return await DispatchAsync(body, client);
        }
        catch (MongoError error)
        {
            return error.ToReply();
        }
        catch (Exception failure) when (OperandFault.Of(failure) is { } error)
        {
            return error.ToReply();
        }
        catch (Exception failure)
        {
            // The one place for what no command foresees: the client hears of it, the connection lives on.
            await Console.Error.WriteLineAsync($"{body.Names.FirstOrDefault()}: {failure}");
            return Errors.InternalError(failure.Message).ToReply();
        }
    }

    public async Task<BsonDocument> RunLegacyAsync(OpQuery query, ClientState client)
    {
        var name = query.Query.Names.FirstOrDefault();
        if (!query.Namespace.EndsWith(".$cmd", StringComparison.Ordinal) || name is null || !Legacy.Contains(name))
        {
            return new MongoError(
                352, "UnsupportedOpQueryCommand", $"Unsupported OP_QUERY command: {name}. The client driver may require an upgrade.").ToReply();
        }
        query.Query["$db"] = query.Namespace[..^".$cmd".Length];
        return await RunAsync(query.Query, client);
    }

    private async Task<BsonDocument> DispatchAsync(BsonDocument body, ClientState client)
    {
        var name = body.Names.FirstOrDefault() ?? throw Errors.BadValue("no command name found");
        var database = body.TryGetValue("$db", out var db) && db is BsonString text
            ? text.Value
            : throw Errors.Location(40571, "OP_MSG requests require a $db argument");
        var command = CommandTable.Find(name);
        if (server.Credential is not null && client.User is null && !command.IsOpen)
        {
            throw Errors.Unauthorized($"Command {name} requires authentication");
        }
        RefuseTransactions(body, command);
        command.RefuseUnknownFields(body);
        CheckReadConcern(body);
        var reply = await command.Run(new CommandCall(server, client, command.Name, database, body));
        AddWriteConcernError(body, reply);
        if (!reply.Contains("ok"))
        {
            reply.Add("ok", 1.0);
        }
        return reply;
    }

    private static void RefuseTransactions(BsonDocument body, Command command)
    {
        if (body.Contains("autocommit") || body.Contains("startTransaction"))
        {
            throw Errors.TransactionsNotOffered();
        }
        if (body.Contains("txnNumber") && !command.IsRetryable)
        {
            throw new MongoError(50768, "NotARetryableWriteCommand", $"txnNumber may only be provided for multi-document transactions and retryable write commands. '{command.Name}' does not support it.");
        }
    }

    // With one node, and commits that are synced, these all read the same.
    private static void CheckReadConcern(BsonDocument body)
    {
        if (body.TryGetValue("readConcern", out var concern) && concern is BsonDocument document
            && document.TryGetValue("level", out var level)
            && level is not BsonString { Value: "local" or "available" or "majority" or "linearizable" })
        {
            throw Errors.InvalidOptions($"read concern level {level} is not offered outside of transactions");
        }
    }

    // There is one node: a write can never be confirmed by two.
    private static void AddWriteConcernError(BsonDocument body, BsonDocument reply)
    {
        if (body.TryGetValue("writeConcern", out var concern) && concern is BsonDocument document
            && document.TryGetValue("w", out var w) && w.IsNumeric && w.ToInt32() > 1)
        {
            reply["writeConcernError"] = new BsonDocument
            {
                { "code", 100 },
                { "codeName", "UnsatisfiableWriteConcern" },
                { "errmsg", "Not enough data-bearing nodes" },
            };
        }
    }
}
