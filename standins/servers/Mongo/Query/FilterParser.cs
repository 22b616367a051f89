using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;

namespace StreamPlatform.Standins.Mongo.Query;

// filter = { path: value | { $operator: operand, ... }, $and | $or | $nor: [filter, ...], $expr: expression, ... }
internal static class FilterParser
{
    // `outer` holds the variables that $expr may name: those of a $lookup around the filter.
    public static Filter Parse(BsonDocument filter, Variables? outer = null)
    {
        var parts = new List<Filter>();
        foreach (var element in filter.Elements)
        {
            if (!element.Name.StartsWith('$'))
            {
                AddField(FieldPath.Parse(element.Name), element.Value, parts);
                continue;
            }
            switch (element.Name)
            {
                case "$and": parts.AddRange(Clauses(element, outer)); break;
                case "$or": parts.Add(new OrFilter(Clauses(element, outer))); break;
                case "$nor": parts.Add(new NotFilter(new OrFilter(Clauses(element, outer)))); break;
                case "$expr": parts.Add(new ExpressionFilter(ExpressionParser.Parse(element.Value), outer)); break;
                case "$comment": break;
                default: throw Errors.BadValue($"unknown top level operator: {element.Name}");
            }
        }
        return parts.Count == 1 ? parts[0] : new AndFilter(Flatten(parts));
    }

    // The conditions of { $gt: 1, $lt: 5 } when one and the same value has to meet them, as in $elemMatch and $pull.
    public static AllOfCondition ParseConditions(BsonDocument operators)
    {
        var conditions = new List<Condition>();
        foreach (var (name, operand) in operators.Elements.Select(element => (element.Name, element.Value)))
        {
            conditions.Add(Negates(name, operand, operators) is { } denied
                ? new NotCondition(denied)
                : Optional(name, operand, operators) ?? new AllOfCondition([]));
        }
        return new AllOfCondition(conditions);
    }

    public static bool IsOperators(BsonValue value) =>
        value is BsonDocument { ElementCount: > 0 } document && document.GetElement(0).Name.StartsWith('$');

    private static List<Filter> Clauses(BsonElement element, Variables? outer)
    {
        if (element.Value is not BsonArray { Count: > 0 } clauses)
        {
            throw Errors.BadValue($"{element.Name} must be a nonempty array");
        }
        return [.. clauses.Select(clause => clause is BsonDocument document
            ? Parse(document, outer)
            : throw Errors.BadValue($"{element.Name} argument's entries must be objects"))];
    }

    private static List<Filter> Flatten(List<Filter> parts) =>
        [.. parts.SelectMany(part => part is AndFilter and ? and.Parts : [part])];

    private static void AddField(FieldPath path, BsonValue value, List<Filter> parts)
    {
        if (!IsOperators(value))
        {
            parts.Add(new PathFilter(path, ConditionParser.EqualOrPattern(value)));
            return;
        }
        var operators = value.AsBsonDocument;
        foreach (var (name, operand) in operators.Elements.Select(element => (element.Name, element.Value)))
        {
            if (name == "$not" && IsOperators(operand))
            {
                var denials = new List<Filter>();
                AddField(path, operand, denials);
                parts.Add(new NotFilter(new AndFilter(denials)));
            }
            else if (Negates(name, operand, operators) is { } denied)
            {
                parts.Add(new NotFilter(new PathFilter(path, denied)));
            }
            else if (name == "$all")
            {
                // Each wanted value may be found in another place.
                parts.AddRange(ConditionParser.All(operand).Select(condition => new PathFilter(path, condition)));
            }
            else if (Optional(name, operand, operators) is { } condition)
            {
                parts.Add(new PathFilter(path, condition));
            }
        }
    }

    // The operators that deny: nothing found on the path may meet what they name.
    private static Condition? Negates(string name, BsonValue operand, BsonDocument operators) => name switch
    {
        "$ne" => operand is BsonRegularExpression
            ? throw Errors.BadValue("Can't have regex as arg to $ne.")
            : ConditionParser.EqualOrPattern(operand),
        "$nin" => ConditionParser.In(operand, "$nin"),
        "$not" => Denied(operand),
        "$exists" when !Truth.Of(operand) => new ExistsCondition(),
        _ => null,
    };

    private static Condition Denied(BsonValue operand) => operand switch
    {
        BsonRegularExpression => ConditionParser.EqualOrPattern(operand),
        BsonDocument document when IsOperators(document) => ParseConditions(document),
        _ => throw Errors.BadValue("$not needs a regex or a document of operators"),
    };

    private static Condition? Optional(string name, BsonValue operand, BsonDocument operators) => name switch
    {
        "$options" when operators.Contains("$regex") => null,
        "$regex" => ConditionParser.Pattern(operand, operators.GetValue("$options", BsonString.Empty)),
        "$all" => new AllOfCondition([.. ConditionParser.All(operand)]),
        _ => ConditionParser.Parse(name, operand),
    };
}
