using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Expressions;

// expression = "$path" | "$$variable.path" | { $operator: operands } | { name: expression, ... } | [ expression, ... ] | literal
internal static class ExpressionParser
{
    public static Expression Parse(BsonValue value) => value switch
    {
        BsonString { Value: ['$', ..] } text => Reference(text.Value),
        BsonDocument document => Document(document),
        BsonArray array => new ArrayExpression([.. array.Select(Parse)]),
        _ => new Literal(value),
    };

    // Operators take one operand bare, or any number in an array.
    public static IReadOnlyList<Expression> Operands(BsonValue operands) =>
        operands is BsonArray array ? [.. array.Select(Parse)] : [Parse(operands)];

    private static FieldReference Reference(string text)
    {
        if (!text.StartsWith("$$", StringComparison.Ordinal))
        {
            return text.Length > 1
                ? new FieldReference(variable: null, FieldPath.Parse(text[1..]))
                : throw Errors.Location(16872, "'$' by itself is not a valid FieldPath");
        }
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0
            ? new FieldReference(text[2..], path: null)
            : new FieldReference(text[2..dot], FieldPath.Parse(text[(dot + 1)..]));
    }

    private static Expression Document(BsonDocument document)
    {
        if (document.ElementCount > 0 && document.GetElement(0).Name is ['$', ..] name)
        {
            return document.ElementCount == 1
                ? Operator(name, document.GetElement(0).Value)
                : throw Errors.Location(15983, "An object representing an expression must have exactly one field");
        }
        return new DocumentExpression([.. document.Elements.Select(element => (element.Name, Parse(element.Value)))]);
    }

    private static Expression Operator(string name, BsonValue operands)
    {
        if (SpecialForms.Find(name) is { } special)
        {
            return special(operands);
        }
        var operation = Operators.Find(name) ?? throw Errors.InvalidPipelineOperator(name);
        var arguments = Operands(operands);
        if (arguments.Count < operation.Least || arguments.Count > operation.Most)
        {
            throw Errors.Location(
                16020, $"Expression {name} takes {operation.Least} to {operation.Most} arguments. {arguments.Count} were passed in.");
        }
        return new Operation(operation.Apply, arguments);
    }
}
