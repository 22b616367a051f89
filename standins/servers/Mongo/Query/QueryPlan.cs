namespace StreamPlatform.Standins.Mongo.Query;

internal enum AccessKind
{
    Nothing,
    Collection,
    Index,
    Union,
}

// Where the documents of a query come from: no place, the whole collection, ranges of one index, or those of several.
internal sealed record QueryPlan(AccessKind Kind, Filter Filter, IReadOnlyList<IndexChoice> Choices, bool Backward, bool Sorted)
{
    public bool IsIdLookup { get; init; }

    // The ranges hold exactly what the filter matches: nothing is left to check on the documents.
    public bool IsExact { get; init; }
}
