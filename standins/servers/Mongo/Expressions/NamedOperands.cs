using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Expressions;

// The operands of operators such as { $filter: { input, as, cond } }, each compiled, none of them unknown.
internal sealed class NamedOperands
{
    private readonly Dictionary<string, Expression> _operands = new(StringComparer.Ordinal);

    public static NamedOperands Parse(
        string name, BsonValue operand, string[] required, string[]? optional = null, string[]? literal = null)
    {
        if (operand is not BsonDocument document)
        {
            throw Errors.FailedToParse($"{name} only supports an object as its argument");
        }
        var form = new NamedOperands();
        foreach (var element in document.Elements)
        {
            var isLiteral = literal?.Contains(element.Name) == true;
            if (!isLiteral && !required.Contains(element.Name) && optional?.Contains(element.Name) != true)
            {
                throw Errors.FailedToParse($"Unrecognized argument to {name}: {element.Name}");
            }
            form._operands[element.Name] = isLiteral ? new Literal(element.Value) : ExpressionParser.Parse(element.Value);
        }
        var missing = Array.Find(required, part => !form._operands.ContainsKey(part));
        return missing is null ? form : throw Errors.FailedToParse($"Missing '{missing}' parameter to {name}");
    }

    public BsonValue? Evaluate(string name, Variables variables) => _operands.GetValueOrDefault(name)?.Evaluate(variables);

    public IReadOnlyList<Expression> InOrder(params string[] names) => [.. names.Select(name => _operands[name])];

    public string Text(string name, string otherwise) =>
        _operands.GetValueOrDefault(name) is Literal { Value: BsonString text } ? text.Value : otherwise;

    public string Unit(Variables variables) => Evaluate("unit", variables) is BsonString text
        ? text.Value
        : throw Errors.FailedToParse("'unit' must be a string");
}
