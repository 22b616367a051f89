using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Expressions;

// A compiled expression. null is the missing value.
internal abstract class Expression
{
    public abstract BsonValue? Evaluate(Variables variables);
}

internal sealed class Literal(BsonValue value) : Expression
{
    public BsonValue Value { get; } = value;

    public override BsonValue? Evaluate(Variables variables) => Value;
}

// "$a.b" and "$$name.a.b": a path through an array gives an array of what its documents have there.
internal sealed class FieldReference(string? variable, FieldPath? path) : Expression
{
    public override BsonValue? Evaluate(Variables variables)
    {
        var start = variable switch
        {
            null or "ROOT" => variables.Root,
            "CURRENT" => variables.Root,
            "REMOVE" => null,
            _ => variables.TryGet(variable, out var value) ? value : throw Errors.Location(17276, $"Use of undefined variable: {variable}"),
        };
        return path is null ? start : Follow(start, path, 0);
    }

    public static BsonValue? Follow(BsonValue? value, FieldPath path, int part)
    {
        if (part == path.Length)
        {
            return value;
        }
        return value switch
        {
            BsonDocument document => document.TryGetValue(path.Parts[part], out var found) ? Follow(found, path, part + 1) : null,
            BsonArray array => new BsonArray(array.Select(element => Follow(element, path, part)).OfType<BsonValue>()),
            _ => null,
        };
    }
}

internal sealed class DocumentExpression(IReadOnlyList<(string Name, Expression Value)> fields) : Expression
{
    public override BsonValue? Evaluate(Variables variables)
    {
        var document = new BsonDocument();
        foreach (var (name, expression) in fields)
        {
            if (expression.Evaluate(variables) is { } value)
            {
                document.Add(name, value);
            }
        }
        return document;
    }
}

internal sealed class ArrayExpression(IReadOnlyList<Expression> elements) : Expression
{
    public override BsonValue? Evaluate(Variables variables) =>
        new BsonArray(elements.Select(element => element.Evaluate(variables) ?? BsonNull.Value));
}

// An operator that needs nothing but the values of its arguments.
internal sealed class Operation(Func<IReadOnlyList<BsonValue?>, BsonValue?> apply, IReadOnlyList<Expression> arguments) : Expression
{
    public override BsonValue? Evaluate(Variables variables)
    {
        var values = new BsonValue?[arguments.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = arguments[at].Evaluate(variables);
        }
        return apply(values);
    }
}

// An operator that decides itself what to evaluate, and with which variables.
internal sealed class Lazily(Func<Variables, BsonValue?> evaluate) : Expression
{
    public override BsonValue? Evaluate(Variables variables) => evaluate(variables);
}
