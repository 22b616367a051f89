using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Query;

internal static class Planner
{
    public static QueryPlan Plan(CollectionInfo? collection, Filter filter, SortSpec? sort, BsonValue? hint)
    {
        if (collection is null)
        {
            return new QueryPlan(AccessKind.Nothing, filter, [], Backward: false, Sorted: true);
        }
        if (NaturalOrder(sort, hint) is { } backward)
        {
            return new QueryPlan(AccessKind.Collection, filter, [], backward, Sorted: sort is null || IsNatural(sort.Source));
        }
        var bounds = FieldBounds.Of(filter);
        if (hint is not null)
        {
            return OverIndex(IndexChoice.Of(Hinted(collection, hint), bounds, sort), filter, sort);
        }
        var best = collection.Indexes
            .Where(index => IsUsable(index, filter))
            .Select(index => IndexChoice.Of(index, bounds, sort))
            .Where(choice => choice.IsUseful)
            .MaxBy(choice => choice.Score);
        if (best is { BoundFields: > 0 })
        {
            return OverIndex(best, filter, sort);
        }
        return Union(collection, filter, sort)
            ?? (best is not null
                ? OverIndex(best, filter, sort)
                : new QueryPlan(AccessKind.Collection, filter, [], Backward: false, Sorted: sort is null));
    }

    private static QueryPlan OverIndex(IndexChoice choice, Filter filter, SortSpec? sort) =>
        new(AccessKind.Index, filter, [choice], choice.Backward, sort is null || choice.Sorted)
        {
            IsIdLookup = choice.Index.IsIdIndex && choice.EqualFields == 1 && choice.Ranges.Count == 1 && filter is PathFilter,
            IsExact = choice.IsExactFor(filter),
        };

    // An $or whose branches can each read an index reads them one after another.
    private static QueryPlan? Union(CollectionInfo collection, Filter filter, SortSpec? sort)
    {
        var or = filter as OrFilter ?? (filter as AndFilter)?.Parts.OfType<OrFilter>().FirstOrDefault();
        if (or is null)
        {
            return null;
        }
        var choices = or.Parts.Select(branch => Plan(collection, branch, sort: null, hint: null)).ToList();
        return choices.TrueForAll(plan => plan.Kind == AccessKind.Index)
            ? new QueryPlan(AccessKind.Union, filter, [.. choices.SelectMany(plan => plan.Choices)], Backward: false, Sorted: sort is null)
            : null;
    }

    private static bool? NaturalOrder(SortSpec? sort, BsonValue? hint) =>
        hint is BsonDocument document && IsNatural(document) ? document[0].ToDouble() < 0
        : sort is not null && IsNatural(sort.Source) ? sort.Fields[0].Descending
        : null;

    private static bool IsNatural(BsonDocument document) => document.ElementCount == 1 && document.GetElement(0).Name == "$natural";

    private static IndexInfo Hinted(CollectionInfo collection, BsonValue hint)
    {
        var index = hint switch
        {
            BsonString name => collection.IndexByName(name.Value),
            BsonDocument key => collection.IndexByKey(key),
            _ => throw Errors.FailedToParse("Hint must be a string or an object"),
        };
        return index ?? throw Errors.BadValue("error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index");
    }

    private static bool IsUsable(IndexInfo index, Filter filter) =>
        (index.Partial is null || Implication.Holds(filter, index.Partial))
        && (!index.Sparse || index.Fields.Any(field => Implication.NeedsPresence(filter, field.Path)));
}
