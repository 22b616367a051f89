using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Aggregation;

internal sealed class MatchStage(BsonDocument source) : Stage
{
    private readonly Filter _filter = FilterParser.Parse(source);

    public Filter FilterWith(Variables? outer) => outer is null ? _filter : FilterParser.Parse(source, outer);

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context) =>
        input.Where(FilterWith(context.Outer).Matches);
}

internal sealed class SortStage(BsonDocument sort) : Stage
{
    public SortSpec Sort { get; } = SortSpec.Parse(sort) ?? throw Errors.Location(15976, "$sort stage must have at least one sort key");

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context) =>
        Sorter.Sort(input, document => document, Sort, limit: null);
}

internal sealed class LimitStage(BsonValue limit) : Stage
{
    public long Count { get; } = Whole.Of("$limit", limit, least: 1);

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context) =>
        input.Take((int)Math.Min(Count, int.MaxValue));
}

internal sealed class SkipStage(BsonValue skip) : Stage
{
    public long Count { get; } = Whole.Of("$skip", skip, least: 0);

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context) =>
        input.Skip((int)Math.Min(Count, int.MaxValue));
}

internal sealed class ProjectStage(Projection projection) : Stage
{
    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context) =>
        input.Select(document => projection.Apply(document, context.VariablesFor(document)));
}

internal sealed class CountStage(BsonValue name) : Stage
{
    private readonly string _name = name is BsonString { Value: { Length: > 0 } text } && !text.StartsWith('$') && !text.Contains('.')
        ? text
        : throw Errors.Location(40156, "the count field must be a non-empty string without '$' and '.'");

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context)
    {
        var count = input.LongCount();
        if (count > 0)
        {
            yield return new BsonDocument(_name, Whole.Smallest(count));
        }
    }
}

internal sealed class ReplaceRootStage(BsonValue newRoot) : Stage
{
    private readonly Expression _newRoot = ExpressionParser.Parse(newRoot);

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context) => input.Select(
        document => _newRoot.Evaluate(context.VariablesFor(document)) is BsonDocument root
            ? root
            : throw Errors.Location(40228, "'newRoot' expression must evaluate to an object"));
}

internal sealed class SampleStage(BsonDocument operand) : Stage
{
    private readonly long _size = Whole.Of("$sample", operand.GetValue("size", BsonNull.Value), least: 1);

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context)
    {
        var all = input.ToArray();
        Random.Shared.Shuffle(all);
        return all.Take((int)Math.Min(_size, int.MaxValue));
    }
}

internal sealed class FacetStage : Stage
{
    private readonly List<(string Name, Pipeline Pipeline)> _facets;

    public FacetStage(BsonDocument facets)
    {
        if (facets.ElementCount == 0)
        {
            throw Errors.Location(40169, "the $facet specification must be a non-empty object");
        }
        _facets = [.. facets.Elements.Select(facet => (facet.Name, Pipeline.Parse(
            facet.Value as BsonArray ?? throw Errors.Location(40170, "arguments to $facet must be arrays"))))];
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context)
    {
        var documents = input.ToList();
        yield return new BsonDocument(_facets.Select(
            facet => new BsonElement(facet.Name, new BsonArray(facet.Pipeline.Over(documents, context)))));
    }
}
