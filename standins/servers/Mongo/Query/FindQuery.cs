using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Query;

// What find, count, distinct, update, delete and findAndModify have in common: which documents, in which order.
internal sealed record FindQuery(Filter Filter)
{
    public SortSpec? Sort { get; init; }

    public BsonValue? Hint { get; init; }

    public long Skip { get; init; }

    public long? Limit { get; init; }

    public Projection? Projection { get; init; }

    public ExecutionStats Stats { get; } = new();

    public QueryPlan Plan(CollectionInfo? collection) => Planner.Plan(collection, Filter, Sort, Hint);

    public IEnumerable<Row> Rows(CollectionInfo? collection, ReadSource source)
    {
        var plan = Plan(collection);
        var rows = new PlanExecution(plan, collection, source, Stats).Rows();
        if (!plan.Sorted)
        {
            rows = Sorter.Sort(rows, row => row.Document, Sort!, Limit is null ? null : Limit + Skip);
        }
        if (Skip > 0)
        {
            rows = SkipRows(rows, Skip);
        }
        return Limit is { } limit ? rows.Take((int)Math.Min(limit, int.MaxValue)) : rows;
    }

    public IEnumerable<BsonDocument> Documents(CollectionInfo? collection, ReadSource source)
    {
        foreach (var row in Rows(collection, source))
        {
            Stats.Returned++;
            yield return Projection?.Apply(row.Document) ?? row.Document;
        }
    }

    // For answers that go out as they are stored.
    public IEnumerable<BsonDocument> Answers(CollectionInfo? collection, ReadSource source) =>
        Projection is null ? Rows(collection, source).Select(row => row.Raw) : Documents(collection, source);

    private static IEnumerable<Row> SkipRows(IEnumerable<Row> rows, long count)
    {
        foreach (var row in rows)
        {
            if (count-- <= 0)
            {
                yield return row;
            }
        }
    }
}
