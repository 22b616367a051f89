using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Update;

internal static class ArrayChanges
{
    public static FieldChange AddToSet(string path, BsonValue operand)
    {
        var added = operand is BsonDocument { ElementCount: > 0 } document && document.GetElement(0).Name == "$each"
            ? Each(document)
            : [operand];
        return new ComputedChange((old, _) =>
        {
            var array = Copy("$addToSet", path, old) ?? [];
            foreach (var value in added.Where(value => !array.Any(element => ValueOrder.Same(element, value))))
            {
                array.Add(value);
            }
            return array;
        });
    }

    public static FieldChange Pop(string path, BsonValue operand)
    {
        if (!operand.IsNumeric || operand.ToDouble() is not (1 or -1))
        {
            throw Errors.FailedToParse($"$pop expects 1 or -1, found: {operand}");
        }
        var first = operand.ToDouble() < 0;
        return new ComputedChange((old, _) =>
        {
            var array = Copy("$pop", path, old);
            if (array?.Count > 0)
            {
                array.RemoveAt(first ? 0 : array.Count - 1);
            }
            return array;
        });
    }

    public static FieldChange Pull(string path, BsonValue operand)
    {
        Func<BsonValue, bool> matches = operand switch
        {
            BsonDocument document when FilterParser.IsOperators(document) => FilterParser.ParseConditions(document).Holds,
            BsonDocument document when FilterParser.Parse(document) is var filter => element => element is BsonDocument inner && filter.Matches(inner),
            BsonRegularExpression => ConditionParser.EqualOrPattern(operand).Holds,
            _ => element => ValueOrder.Same(element, operand),
        };
        return new ComputedChange((old, _) => Copy("$pull", path, old) is { } array ? new BsonArray(array.Where(element => !matches(element))) : null);
    }

    public static FieldChange PullAll(string path, BsonValue operand)
    {
        var values = operand as BsonArray ?? throw Errors.BadValue("$pullAll requires an array argument");
        return new ComputedChange((old, _) => Copy("$pullAll", path, old) is { } array
            ? new BsonArray(array.Where(element => !values.Any(value => ValueOrder.Same(element, value))))
            : null);
    }

    public static BsonArray Each(BsonDocument modifiers) => modifiers["$each"] as BsonArray
        ?? throw Errors.TypeMismatch($"The argument to $each in {modifiers} must be an array");

    public static BsonArray? Copy(string name, string path, BsonValue? old) => old switch
    {
        null => null,
        BsonArray array => new BsonArray(array),
        _ => throw Errors.BadValue($"The field '{path}' must be an array but is of type {TypeNames.Of(old)} in {name}"),
    };
}
