namespace StreamPlatform.Standins.Mongo.Commands;

internal static class CommandTable
{
    private static readonly string[] QueryFields = ["query", "limit", "skip", "hint"];

    private static readonly Dictionary<string, Command> All = new Command[]
    {
        Command.At("hello", Hello.Run) with { IsOpen = true, IsLenient = true },
        Command.At("isMaster", Hello.Run) with { IsOpen = true, IsLenient = true },
        Command.At("ping", Diagnostics.Ping) with { IsOpen = true },
        Command.At("buildInfo", Diagnostics.BuildInfo) with { IsOpen = true },
        Command.At("getParameter", Diagnostics.GetParameter, Diagnostics.Parameters),
        Command.At("connectionStatus", Diagnostics.ConnectionStatus, "showPrivileges") with { IsOpen = true },
        Command.At("saslStart", Authentication.Start, "mechanism", "payload", "options", "autoAuthorize") with { IsOpen = true },
        Command.At("saslContinue", Authentication.Continue, "conversationId", "payload") with { IsOpen = true },
        Command.At("logout", Authentication.Logout) with { IsOpen = true },
        Command.At("startSession", Sessions.Start),
        Command.At("refreshSessions", Sessions.Refresh),
        Command.At("endSessions", Sessions.End) with { IsOpen = true },
        Command.At("find", Commands.Find.Run, Commands.Find.Fields),
        Command.At("getMore", GetMore.Run, "collection", "batchSize"),
        Command.At("killCursors", KillCursors.Run, "cursors"),
        Command.At("count", Count.Run, QueryFields),
        Command.At("distinct", Distinct.Run, "key", "query", "hint"),
        Command.At("aggregate", Aggregate.Run, Aggregate.Fields),
        Command.At("explain", Explain.Run, "verbosity"),
        new("insert", Insert.Run, "documents", "ordered", "bypassDocumentValidation") { IsRetryable = true },
        new("update", Update.Run, "updates", "ordered", "bypassDocumentValidation") { IsRetryable = true },
        new("delete", Delete.Run, "deletes", "ordered") { IsRetryable = true },
        new("findAndModify", FindAndModify.Run, FindAndModify.Fields) { IsRetryable = true },
        Command.At("listDatabases", DatabaseCommands.List, "nameOnly", "filter", "authorizedDatabases"),
        new("dropDatabase", DatabaseCommands.Drop),
        Command.At("dbStats", DatabaseCommands.Stats, "scale"),
        Command.At("listCollections", CollectionCommands.List, "nameOnly", "filter", "cursor", "authorizedCollections"),
        new("create", CollectionCommands.Create),
        new("drop", CollectionCommands.Drop),
        Command.At("collStats", CollectionCommands.Stats, "scale"),
        new("createIndexes", IndexCommands.Create, "indexes", "commitQuorum"),
        Command.At("listIndexes", IndexCommands.List, "cursor"),
        new("dropIndexes", IndexCommands.Drop, "index"),
    }.ToDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);

    // Only the oldest names, isMaster and its like, are taken in any case; the rest are exact.
    public static Command Find(string name) =>
        All.TryGetValue(name, out var command)
            && (command.Name == name || name is "ismaster" or "buildinfo" or "findandmodify" or "collstats" or "dbstats")
            ? command
            : throw Errors.CommandNotFound(name);
}
