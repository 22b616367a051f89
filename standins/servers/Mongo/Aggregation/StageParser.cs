using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Aggregation;

internal static class StageParser
{
    private static readonly Dictionary<string, Func<BsonValue, IEnumerable<Stage>>> All = new(StringComparer.Ordinal)
    {
        ["$match"] = operand => [new MatchStage(Document("$match", operand))],
        ["$sort"] = operand => [new SortStage(Document("$sort", operand))],
        ["$limit"] = operand => [new LimitStage(operand)],
        ["$skip"] = operand => [new SkipStage(operand)],
        ["$project"] = operand => [new ProjectStage(ProjectionParser.ForStage(Document("$project", operand)))],
        ["$addFields"] = operand => [new ProjectStage(ProjectionParser.ForAdding(Document("$addFields", operand)))],
        ["$set"] = operand => [new ProjectStage(ProjectionParser.ForAdding(Document("$set", operand)))],
        ["$unset"] = operand => [new ProjectStage(ProjectionParser.ForRemoving(Names(operand)))],
        ["$group"] = operand => [new GroupStage(Document("$group", operand))],
        ["$count"] = operand => [new CountStage(operand)],
        ["$unwind"] = operand => [new UnwindStage(operand)],
        ["$lookup"] = operand => [new LookupStage(Document("$lookup", operand))],
        ["$facet"] = operand => [new FacetStage(Document("$facet", operand))],
        ["$sample"] = operand => [new SampleStage(Document("$sample", operand))],
        ["$replaceRoot"] = operand => [new ReplaceRootStage(Document("$replaceRoot", operand)["newRoot"])],
        ["$replaceWith"] = operand => [new ReplaceRootStage(operand)],
        ["$sortByCount"] = SortByCount,
    };

    public static IReadOnlyList<Stage> Parse(BsonArray pipeline) => [.. pipeline.SelectMany(Parse)];

    private static IEnumerable<Stage> Parse(BsonValue stage)
    {
        if (stage is not BsonDocument document)
        {
            throw Errors.TypeMismatch("Each element of the 'pipeline' array must be an object");
        }
        if (document.ElementCount != 1)
        {
            throw Errors.Location(40323, "A pipeline stage specification object must contain exactly one field.");
        }
        var (name, operand) = (document.GetElement(0).Name, document.GetElement(0).Value);
        return All.TryGetValue(name, out var parse) ? parse(operand) : throw Errors.UnknownStage(name);
    }

    private static IEnumerable<Stage> SortByCount(BsonValue operand) =>
    [
        new GroupStage(new BsonDocument { { "_id", operand }, { "count", new BsonDocument("$sum", 1) } }),
        new SortStage(new BsonDocument("count", -1)),
    ];

    private static IEnumerable<string> Names(BsonValue operand) => (operand as BsonArray ?? [operand]).Select(name => name is BsonString text
        ? text.Value
        : throw Errors.Location(31002, "$unset specification must be a string or an array of strings"));

    private static BsonDocument Document(string name, BsonValue operand) =>
        operand as BsonDocument ?? throw Errors.Location(15959, $"the {name} specification must be an object");
}
