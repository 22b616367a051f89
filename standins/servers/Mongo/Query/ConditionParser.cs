using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Query;

internal static class ConditionParser
{
    public static Condition Parse(string name, BsonValue operand) => name switch
    {
        "$eq" => Compare(Comparison.Equal, operand),
        "$gt" => Compare(Comparison.Greater, operand),
        "$gte" => Compare(Comparison.GreaterOrEqual, operand),
        "$lt" => Compare(Comparison.Less, operand),
        "$lte" => Compare(Comparison.LessOrEqual, operand),
        "$in" => In(operand, "$in"),
        "$exists" => new ExistsCondition(),
        "$type" => new TypeCondition(TypeNames.Parse(operand)),
        "$mod" => Mod(operand),
        "$size" => new SizeCondition(WholeNumber(operand, "$size")),
        "$elemMatch" => ElementMatch(operand),
        _ => throw Errors.BadValue($"unknown operator: {name}"),
    };

    public static Condition EqualOrPattern(BsonValue value) =>
        value is BsonRegularExpression ? Pattern(value, BsonString.Empty) : new CompareCondition(Comparison.Equal, value);

    public static RegexCondition Pattern(BsonValue pattern, BsonValue options)
    {
        var (text, flags) = pattern switch
        {
            BsonRegularExpression regex => (regex.Pattern, regex.Options),
            BsonString plain => (plain.Value, string.Empty),
            _ => throw Errors.BadValue("$regex has to be a string"),
        };
        if (options is not BsonString { Value: var given })
        {
            throw Errors.BadValue("$options has to be a string");
        }
        flags = given.Length > 0 ? given : flags;
        return new RegexCondition(RegexPattern.Compile(text, flags), RegexPattern.Prefix(text, flags));
    }

    public static InCondition In(BsonValue operand, string name)
    {
        if (operand is not BsonArray values)
        {
            throw Errors.BadValue($"{name} needs an array");
        }
        if (values.Any(FilterParser.IsOperators))
        {
            throw Errors.BadValue($"cannot nest $ under {name}");
        }
        return new InCondition(
            [.. values.Where(value => value is not BsonRegularExpression)],
            [.. values.OfType<BsonRegularExpression>().Select(EqualOrPattern)]);
    }

    public static IEnumerable<Condition> All(BsonValue operand)
    {
        if (operand is not BsonArray values)
        {
            throw Errors.BadValue("$all needs an array");
        }
        // $all of nothing matches nothing.
        return values.Count == 0
            ? [new InCondition([], [])]
            : values.Select(value => value is BsonDocument document && document.TryGetValue("$elemMatch", out var each)
                ? ElementMatch(each)
                : EqualOrPattern(value));
    }

    private static CompareCondition Compare(Comparison comparison, BsonValue operand) =>
        operand is BsonRegularExpression && comparison != Comparison.Equal
            ? throw Errors.BadValue("Can't have RegEx as arg to predicate over field")
            : new CompareCondition(comparison, operand);

    private static Condition ElementMatch(BsonValue operand)
    {
        if (operand is not BsonDocument document)
        {
            throw Errors.BadValue("$elemMatch needs an Object");
        }
        var onValues = FilterParser.IsOperators(document) && document.GetElement(0).Name is not ("$and" or "$or" or "$nor" or "$expr");
        return onValues
            ? new ElementValueCondition(FilterParser.ParseConditions(document))
            : new ElementDocumentCondition(FilterParser.Parse(document));
    }

    private static ModCondition Mod(BsonValue operand)
    {
        if (operand is not BsonArray { Count: 2 } pair || !pair.All(part => part.IsNumeric))
        {
            throw Errors.BadValue("malformed mod, needs to be an array of two numbers");
        }
        var divisor = pair[0].ToInt64();
        return divisor != 0 ? new ModCondition(divisor, pair[1].ToInt64()) : throw Errors.BadValue("divisor cannot be 0");
    }

    private static int WholeNumber(BsonValue operand, string name)
    {
        if (!operand.IsNumeric || operand.ToDouble() is var number && (number < 0 || number != Math.Floor(number)))
        {
            throw Errors.BadValue($"{name} needs a whole number that is not negative");
        }
        return operand.ToInt32();
    }
}
