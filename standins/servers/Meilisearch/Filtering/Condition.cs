using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Filtering;

// A filter as a tree: which documents hold it.
internal abstract record Condition
{
    public abstract Bits Evaluate(SearchIndex index);
}

internal sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override Bits Evaluate(SearchIndex index) =>
        Parts.Aggregate(Bits.All(index.Capacity), (held, part) => held.And(part.Evaluate(index)));
}

internal sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override Bits Evaluate(SearchIndex index) =>
        Parts.Aggregate(new Bits(index.Capacity), (held, part) => held.Or(part.Evaluate(index)));
}

internal sealed record Not(Condition Inner) : Condition
{
    public override Bits Evaluate(SearchIndex index) => Bits.All(index.Capacity).AndNot(Inner.Evaluate(index));
}

internal abstract record ColumnCondition(string Attribute) : Condition
{
    public override Bits Evaluate(SearchIndex index)
    {
        var held = new Bits(index.Capacity);
        if (index.Column(Attribute) is { } column)
        {
            Collect(column, held);
        }
        return held;
    }

    protected abstract void Collect(Column column, Bits held);
}
