using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;

namespace StreamPlatform.Standins.Mongo.Query;

// projection = { path: 1 | 0 | { $slice } | { $elemMatch } | expression, "path.$": 1, ... }
internal static class ProjectionParser
{
    public static Projection? ForFind(BsonDocument? projection, Filter filter) =>
        projection is null || projection.ElementCount == 0 ? null : Parse(projection, filter);

    public static Projection ForStage(BsonDocument projection) => projection.ElementCount > 0
        ? Parse(projection, filter: null)
        : throw Errors.Location(51272, "Invalid $project :: caused by :: projection specification must have at least one field");

    // $addFields: every field stays, the named ones are computed.
    public static Projection ForAdding(BsonDocument fields)
    {
        var projection = new Projection(including: false);
        foreach (var (path, value) in Flatten(fields, prefix: string.Empty))
        {
            Compute(projection, path, ExpressionParser.Parse(value));
        }
        return projection;
    }

    public static Projection ForRemoving(IEnumerable<string> paths)
    {
        var projection = new Projection(including: false);
        foreach (var path in paths)
        {
            if (path == "_id")
            {
                projection.KeepsId = false;
            }
            else
            {
                projection.Name(FieldPath.Parse(path));
            }
        }
        return projection;
    }

    private static Projection Parse(BsonDocument source, Filter? filter)
    {
        var fields = Flatten(source, prefix: string.Empty).ToList();
        var projection = new Projection(Including(fields, isFind: filter is not null));
        foreach (var (path, value) in fields)
        {
            if (path.IsId && IsFlag(value))
            {
                projection.KeepsId = Truth.Of(value);
            }
            else if (!IsFlag(value))
            {
                Special(projection, path, value, filter);
            }
            else if (Truth.Of(value) != projection.Including)
            {
                var kind = projection.Including ? "exclusion on field {0} in inclusion" : "inclusion on field {0} in exclusion";
                throw Errors.Location(
                    projection.Including ? 31254 : 31253, $"Cannot do {kind.Replace("{0}", path.Text, StringComparison.Ordinal)} projection");
            }
            else if (path.Parts[^1] == "$")
            {
                Positional.Project(projection, path, filter);
            }
            else
            {
                projection.Name(path);
            }
        }
        return projection;
    }

    // $slice alone keeps the other fields; a flag, a computed field or $elemMatch says that only named ones are wanted.
    private static bool Including(List<(FieldPath Path, BsonValue Value)> fields, bool isFind)
    {
        foreach (var (path, value) in fields)
        {
            if (IsFlag(value) && !path.IsId)
            {
                return Truth.Of(value);
            }
        }
        var computes = fields.Exists(field => !IsFlag(field.Value) && !(isFind && IsOperator(field.Value, "$slice")));
        return computes || fields.Exists(field => field.Path.IsId && IsFlag(field.Value) && Truth.Of(field.Value));
    }

    private static void Special(Projection projection, FieldPath path, BsonValue value, Filter? filter)
    {
        if (filter is not null && IsOperator(value, "$slice"))
        {
            var (skip, count) = Slice(value[0]);
            projection.Compute(path, (found, _) => found is BsonArray array
                ? ArrayOperators.Sliced(array, skip, count)
                : found);
        }
        else if (filter is not null && IsOperator(value, "$elemMatch"))
        {
            var condition = ConditionParser.Parse("$elemMatch", value[0]);
            projection.Compute(path, (found, _) => found is BsonArray array && array.FirstOrDefault(
                element => condition.Holds(new BsonArray { element })) is { } first ? new BsonArray { first } : null);
        }
        else
        {
            Compute(projection, path, ExpressionParser.Parse(value));
        }
    }

    private static void Compute(Projection projection, FieldPath path, Expression expression) =>
        projection.Compute(path, (_, variables) => expression.Evaluate(variables));

    private static (int Skip, int Count) Slice(BsonValue slice) => slice switch
    {
        { IsNumeric: true } when slice.ToInt32() is var count => count >= 0 ? (0, count) : (count, -count),
        BsonArray { Count: 2 } pair when pair[1].IsNumeric && pair[1].ToInt32() > 0 => (pair[0].ToInt32(), pair[1].ToInt32()),
        _ => throw Errors.Location(28667, "Invalid $slice syntax"),
    };

    // { a: { b: 1 } } means { "a.b": 1 }, unless the inner document is an expression.
    private static IEnumerable<(FieldPath Path, BsonValue Value)> Flatten(BsonDocument source, string prefix)
    {
        foreach (var element in source.Elements)
        {
            var name = prefix + element.Name;
            if (element.Value is BsonDocument { ElementCount: > 0 } inner && !FilterParser.IsOperators(inner))
            {
                foreach (var nested in Flatten(inner, name + "."))
                {
                    yield return nested;
                }
            }
            else
            {
                yield return (FieldPath.Parse(name), element.Value);
            }
        }
    }

    private static bool IsFlag(BsonValue value) => value.IsNumeric || value.IsBoolean;

    private static bool IsOperator(BsonValue value, string name) =>
        value is BsonDocument { ElementCount: 1 } document && document.GetElement(0).Name == name;
}
