using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Commands;

// explain: { explain: command, verbosity: "queryPlanner" | "executionStats" | "allPlansExecution" }
internal static class Explain
{
    public static BsonDocument Run(CommandCall call)
    {
        var body = call.Body[0] as BsonDocument ?? throw Errors.TypeMismatch("explain needs a command");
        var verbosity = call.Body.GetValue("verbosity", "allPlansExecution").AsString;
        if (verbosity is not ("queryPlanner" or "executionStats" or "allPlansExecution"))
        {
            throw Errors.BadValue($"verbosity string must be one of {{'queryPlanner', 'executionStats', 'allPlansExecution'}}: {verbosity}");
        }
        CommandTable.Find(body.Names.FirstOrDefault() ?? string.Empty).RefuseUnknownFields(body);
        return Of(call with { Name = body.GetElement(0).Name, Body = body }, withStatistics: verbosity != "queryPlanner");
    }

    public static BsonDocument Of(CommandCall call, bool withStatistics)
    {
        var (query, wrapper) = Query(call);
        using var lease = call.Store?.Read();
        var source = call.NewSource();
        if (lease is not null)
        {
            source.Use(lease.Session, lease.Schema, call.Deadline);
        }
        var collection = source.Schema.Find(call.Collection);
        var explained = new PlanReport(call.Namespace, query, query.Plan(collection), wrapper);
        if (withStatistics)
        {
            var start = call.Server.Clock.GetTimestamp();
            explained.Returned = query.Rows(collection, source).LongCount();
            explained.Took = call.Server.Clock.GetElapsedTime(start);
        }
        var report = explained.ToDocument(withStatistics);
        return call.Name == "aggregate" ? WithStages(call, report) : report;
    }

    private static (FindQuery Query, string? Wrapper) Query(CommandCall call) => call.Name switch
    {
        "find" => (Find.Query(call), null),
        "count" => (Count.Query(call), "COUNT"),
        "distinct" => (Distinct.Query(call), null),
        "aggregate" => (Aggregate.ParsePipeline(call).Split(outer: null, call.Hint()).Query, null),
        "findAndModify" => (FindAndModify.Query(call), call.Flag("remove") ? "DELETE" : "UPDATE"),
        "update" => (Statement(call, "updates", statement => statement.GetValue("multi", false).ToBoolean()), "UPDATE"),
        "delete" => (Statement(call, "deletes", statement => statement.GetValue("limit", 0).ToInt32() == 0), "DELETE"),
        var other => throw Errors.CommandNotFound($"explain {other}"),
    };

    private static FindQuery Statement(CommandCall call, string field, Func<BsonDocument, bool> isMany)
    {
        var statement = call.Required(field)[0].AsBsonDocument;
        return new FindQuery(FilterParser.Parse(statement["q"].AsBsonDocument))
        {
            Hint = CommandCall.HintOf(statement), Limit = isMany(statement) ? null : 1,
        };
    }

    // The planner's part comes as a $cursor stage when other stages follow it.
    private static BsonDocument WithStages(CommandCall call, BsonDocument report)
    {
        var rest = Aggregate.ParsePipeline(call).Split(outer: null).Remaining.Count;
        if (rest == 0)
        {
            return report;
        }
        var stages = new BsonArray { new BsonDocument("$cursor", report) };
        stages.AddRange(call.Array("pipeline")!.TakeLast(rest));
        return new BsonDocument { { "explainVersion", "1" }, { "stages", stages } };
    }
}
