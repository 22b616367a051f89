using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;

namespace StreamPlatform.Standins.Mongo.Query;

internal abstract class Filter
{
    public abstract bool Matches(BsonDocument document);
}

internal sealed class AndFilter(IReadOnlyList<Filter> parts) : Filter
{
    public static AndFilter Everything { get; } = new([]);

    public IReadOnlyList<Filter> Parts { get; } = parts;

    public override bool Matches(BsonDocument document)
    {
        foreach (var part in Parts)
        {
            if (!part.Matches(document))
            {
                return false;
            }
        }
        return true;
    }
}

internal sealed class OrFilter(IReadOnlyList<Filter> parts) : Filter
{
    public IReadOnlyList<Filter> Parts { get; } = parts;

    public override bool Matches(BsonDocument document) => Parts.Any(part => part.Matches(document));
}

internal sealed class NotFilter(Filter inner) : Filter
{
    public override bool Matches(BsonDocument document) => !inner.Matches(document);
}

// One condition on one path: it holds when any of the values found there meets it.
internal sealed class PathFilter(FieldPath path, Condition condition) : Filter
{
    private readonly Func<BsonValue?, bool> _test = condition.Holds;

    public FieldPath Path { get; } = path;

    public Condition Condition { get; } = condition;

    public override bool Matches(BsonDocument document) => PathValue.Any(document, Path, 0, _test);
}

internal sealed class ExpressionFilter(Expression expression, Variables? outer) : Filter
{
    public override bool Matches(BsonDocument document) => Truth.Of(expression.Evaluate(outer?.Over(document) ?? new Variables(document)));
}
