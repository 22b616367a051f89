using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Aggregation;

internal sealed class GroupStage : Stage
{
    private readonly Expression _id;
    private readonly List<(string Name, Func<Accumulator> Create, Expression Value)> _fields = [];

    public GroupStage(BsonDocument group)
    {
        _id = ExpressionParser.Parse(group.TryGetValue("_id", out var id) ? id : throw Errors.Location(15955, "a group specification must include an _id"));
        foreach (var element in group.Elements.Where(element => element.Name != "_id"))
        {
            if (element.Value is not BsonDocument { ElementCount: 1 } accumulator)
            {
                throw Errors.Location(40234, $"The field '{element.Name}' must be an accumulator object");
            }
            var (name, operand) = (accumulator.GetElement(0).Name, accumulator.GetElement(0).Value);
            _fields.Add((element.Name, Accumulators.Find(name), name == "$count" ? new Literal(1) : ExpressionParser.Parse(operand)));
        }
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context)
    {
        var groups = new Dictionary<KeyBytes, (BsonValue? Id, Accumulator[] Values)>();
        foreach (var document in input)
        {
            var variables = context.VariablesFor(document);
            var id = _id.Evaluate(variables);
            var key = KeyBytes.Of(id);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = (id, [.. _fields.Select(field => field.Create())]));
            }
            for (var at = 0; at < _fields.Count; at++)
            {
                group.Values[at].Add(_fields[at].Value.Evaluate(variables));
            }
        }
        return groups.Values.Select(group => Result(group.Id, group.Values));
    }

    private BsonDocument Result(BsonValue? id, Accumulator[] values)
    {
        var result = new BsonDocument("_id", id ?? BsonNull.Value);
        for (var at = 0; at < values.Length; at++)
        {
            result[_fields[at].Name] = values[at].Result;
        }
        return result;
    }
}
