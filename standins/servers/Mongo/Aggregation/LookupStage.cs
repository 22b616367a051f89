using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Update;

namespace StreamPlatform.Standins.Mongo.Aggregation;

// $lookup: { from, as, localField, foreignField } and/or { let, pipeline }. The foreign field may use an index.
internal sealed class LookupStage : Stage
{
    private static readonly string[] Options = ["from", "as", "localField", "foreignField", "let", "pipeline"];

    private readonly string _from;
    private readonly string[] _as;
    private readonly FieldPath? _local;
    private readonly string? _foreign;
    private readonly List<(string Name, Expression Value)> _let = [];
    private readonly IReadOnlyList<Stage> _stages = [];

    public LookupStage(BsonDocument lookup)
    {
        if (lookup.Names.FirstOrDefault(name => !Options.Contains(name)) is { } unknown)
        {
            throw Errors.FailedToParse($"unknown argument to $lookup: {unknown}");
        }
        _from = Text(lookup, "from") ?? throw Errors.FailedToParse("missing 'from' option to $lookup stage specification");
        _as = (Text(lookup, "as") ?? throw Errors.FailedToParse("must specify 'as' field for a $lookup")).Split('.');
        _foreign = Text(lookup, "foreignField");
        _local = Text(lookup, "localField") is { } local ? FieldPath.Parse(local) : null;
        if (_local is null != _foreign is null || (_local is null && !lookup.Contains("pipeline")))
        {
            throw Errors.FailedToParse("$lookup requires both or neither of 'localField' and 'foreignField', or a 'pipeline'");
        }
        if (lookup.TryGetValue("let", out var let))
        {
            _let.AddRange(let.AsBsonDocument.Elements.Select(variable => (variable.Name, ExpressionParser.Parse(variable.Value))));
        }
        if (lookup.TryGetValue("pipeline", out var pipeline))
        {
            _stages = StageParser.Parse(pipeline.AsBsonArray);
        }
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context)
    {
        foreach (var document in input)
        {
            var joined = (BsonDocument)document.DeepClone();
            Place.Write(joined, _as, new BsonArray(Matching(document, context)));
            yield return joined;
        }
    }

    private IEnumerable<BsonDocument> Matching(BsonDocument document, StageContext context)
    {
        var outside = context.VariablesFor(document);
        var inside = _let.Aggregate(outside, (scope, variable) => scope.With(variable.Name, variable.Value.Evaluate(outside)));
        IReadOnlyList<Stage> joining = _local is null ? [] : [new MatchStage(Joining(document, _local))];
        return new Pipeline([.. joining, .. _stages]).Over(_from, context.Inside(inside));
    }

    // A local array joins by each of its elements; what is missing joins with null.
    private BsonDocument Joining(BsonDocument document, FieldPath local)
    {
        var value = FieldReference.Follow(document, local, 0) ?? BsonNull.Value;
        var wanted = value is BsonArray array ? new BsonDocument("$in", array) : new BsonDocument("$eq", value);
        return new BsonDocument(_foreign!, wanted);
    }

    private static string? Text(BsonDocument lookup, string name) => !lookup.TryGetValue(name, out var value)
        ? null
        : value is BsonString text ? text.Value : throw Errors.FailedToParse($"$lookup argument '{name}' must be a string");
}
