using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Query;

// A plan as explain shows it: stages from the outermost to the scan.
internal sealed class PlanReport(string ns, FindQuery query, QueryPlan plan, string? wrapper)
{
    public long Returned { get; set; }

    public TimeSpan Took { get; set; }

    public BsonDocument ToDocument(bool withStatistics)
    {
        var report = new BsonDocument
        {
            { "explainVersion", "1" },
            {
                "queryPlanner", new BsonDocument
                {
                    { "namespace", ns }, { "indexFilterSet", false }, { "winningPlan", Stages() }, { "rejectedPlans", new BsonArray() },
                }
            },
        };
        return withStatistics ? report.Add("executionStats", Statistics()) : report;
    }

    private BsonDocument Statistics() => new()
    {
        { "executionSuccess", true },
        { "nReturned", Returned },
        { "executionTimeMillis", (long)Took.TotalMilliseconds },
        { "totalKeysExamined", query.Stats.KeysExamined },
        { "totalDocsExamined", query.Stats.DocumentsExamined },
        { "executionStages", Stages().Add("nReturned", Returned) },
    };

    private BsonDocument Stages()
    {
        var stage = Access();
        if (!plan.Sorted)
        {
            stage = Around("SORT", stage, new BsonDocument("sortPattern", query.Sort!.Source));
        }
        if (query.Skip > 0)
        {
            stage = Around("SKIP", stage, new BsonDocument("skipAmount", query.Skip));
        }
        if (query.Limit is { } limit)
        {
            stage = Around("LIMIT", stage, new BsonDocument("limitAmount", limit));
        }
        if (query.Projection is not null)
        {
            stage = Around("PROJECTION_DEFAULT", stage, []);
        }
        return wrapper is null ? stage : Around(wrapper, stage, []);
    }

    private BsonDocument Access() => plan.Kind switch
    {
        AccessKind.Nothing => new BsonDocument("stage", "EOF"),
        AccessKind.Collection => new BsonDocument { { "stage", "COLLSCAN" }, { "direction", Direction(plan.Backward) } },
        AccessKind.Index when plan.IsIdLookup => new BsonDocument("stage", "IDHACK"),
        AccessKind.Index => Around("FETCH", Scan(plan.Choices[0]), []),
        _ => Around("FETCH", new BsonDocument { { "stage", "OR" }, { "inputStages", new BsonArray(plan.Choices.Select(Scan)) } }, []),
    };

    private static BsonDocument Scan(IndexChoice choice) => new()
    {
        { "stage", "IXSCAN" },
        { "keyPattern", choice.Index.Key },
        { "indexName", choice.Index.Name },
        { "isMultiKey", choice.Index.Multikey },
        { "isUnique", choice.Index.Unique },
        { "isSparse", choice.Index.Sparse },
        { "isPartial", choice.Index.Partial is not null },
        { "direction", Direction(choice.Backward) },
        {
            "indexBounds", new BsonDocument(choice.Describe().Select(
                field => new BsonElement(field.Path, new BsonArray(field.Shown.Select(shown => (BsonValue)shown)))))
        },
    };

    private static BsonDocument Around(string name, BsonDocument inner, BsonDocument details)
    {
        var stage = new BsonDocument("stage", name);
        return stage.AddRange(details).Add("inputStage", inner);
    }

    private static string Direction(bool backward) => backward ? "backward" : "forward";
}
