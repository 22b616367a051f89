using MongoDB.Bson;
using static StreamPlatform.Standins.Mongo.Expressions.Operators;

namespace StreamPlatform.Standins.Mongo.Expressions;

// Operators that evaluate only a part of their operands, name them, or bring variables of their own.
internal static class SpecialForms
{
    private static readonly Dictionary<string, Func<BsonValue, Expression>> All = new(StringComparer.Ordinal)
    {
        ["$literal"] = operand => new Literal(operand),
        ["$and"] = operand => Every(ExpressionParser.Operands(operand), wanted: true),
        ["$or"] = operand => Every(ExpressionParser.Operands(operand), wanted: false),
        ["$cond"] = Cond,
        ["$ifNull"] = IfNull,
        ["$switch"] = Switch,
        ["$let"] = Let,
        ["$map"] = Map,
        ["$filter"] = Filter,
        ["$reduce"] = Reduce,
        ["$dateToString"] = DateToString,
        ["$dateTrunc"] = DateTrunc,
        ["$trim"] = Trim,
        ["$regexMatch"] = RegexMatch,
    };

    public static Func<BsonValue, Expression>? Find(string name) => All.GetValueOrDefault(name);

    private static Lazily Every(IReadOnlyList<Expression> parts, bool wanted) => new(
        variables => (BsonBoolean)(parts.All(part => Truth.Of(part.Evaluate(variables)) == wanted) == wanted));

    private static Lazily Cond(BsonValue operand)
    {
        var parts = operand is BsonDocument
            ? NamedOperands.Parse("$cond", operand, required: ["if", "then", "else"]).InOrder("if", "then", "else")
            : ExpressionParser.Operands(operand);
        if (parts.Count != 3)
        {
            throw Errors.Location(16020, $"Expression $cond takes exactly 3 arguments. {parts.Count} were passed in.");
        }
        return new(variables => (Truth.Of(parts[0].Evaluate(variables)) ? parts[1] : parts[2]).Evaluate(variables));
    }

    private static Lazily IfNull(BsonValue operand)
    {
        var parts = ExpressionParser.Operands(operand);
        return parts.Count >= 2
            ? new(variables => parts.Select(part => part.Evaluate(variables)).FirstOrDefault(value => !IsNullish(value))
                ?? parts[^1].Evaluate(variables))
            : throw Errors.Location(1257300, $"$ifNull needs at least two arguments, had: {parts.Count}");
    }

    private static Lazily Switch(BsonValue operand)
    {
        if (operand is not BsonDocument form || !form.TryGetValue("branches", out var given) || given is not BsonArray { Count: > 0 } list)
        {
            throw Errors.Location(40068, "$switch requires at least one branch");
        }
        var branches = list.Select(branch => NamedOperands.Parse("$switch", branch, required: ["case", "then"])).ToList();
        var otherwise = form.TryGetValue("default", out var fallback) ? ExpressionParser.Parse(fallback) : null;
        return new(variables =>
        {
            var branch = branches.Find(candidate => Truth.Of(candidate.Evaluate("case", variables)));
            if (branch is null && otherwise is null)
            {
                throw Errors.Location(40066, "$switch could not find a matching branch for an input, and no default was specified.");
            }
            return branch is null ? otherwise!.Evaluate(variables) : branch.Evaluate("then", variables);
        });
    }

    private static Lazily Let(BsonValue operand)
    {
        if (operand is not BsonDocument form || !form.TryGetValue("vars", out var vars) || vars is not BsonDocument names
            || !form.TryGetValue("in", out var body))
        {
            throw Errors.Location(16876, "$let needs 'vars' and 'in'");
        }
        var values = names.Elements.Select(element => (element.Name, Value: ExpressionParser.Parse(element.Value))).ToList();
        var inside = ExpressionParser.Parse(body);
        return new(outer => inside.Evaluate(
            values.Aggregate(outer, (scope, variable) => scope.With(variable.Name, variable.Value.Evaluate(outer)))));
    }

    private static Lazily Map(BsonValue operand)
    {
        var form = NamedOperands.Parse("$map", operand, required: ["input", "in"], literal: ["as"]);
        var name = form.Text("as", "this");
        return new(variables => Over("$map", form, variables, array => new BsonArray(
            array.Select(element => form.Evaluate("in", variables.With(name, element)) ?? BsonNull.Value))));
    }

    private static Lazily Filter(BsonValue operand)
    {
        var form = NamedOperands.Parse("$filter", operand, required: ["input", "cond"], optional: ["limit"], literal: ["as"]);
        var name = form.Text("as", "this");
        return new(variables => Over("$filter", form, variables, array =>
        {
            var limit = form.Evaluate("limit", variables);
            return new BsonArray(array
                .Where(element => Truth.Of(form.Evaluate("cond", variables.With(name, element))))
                .Take(IsNullish(limit) ? int.MaxValue : limit!.ToInt32()));
        }));
    }

    private static Lazily Reduce(BsonValue operand)
    {
        var form = NamedOperands.Parse("$reduce", operand, required: ["input", "initialValue", "in"]);
        return new(variables => Over("$reduce", form, variables, array => array.Aggregate(
            form.Evaluate("initialValue", variables),
            (value, element) => form.Evaluate("in", variables.With("value", value).With("this", element))) ?? BsonNull.Value));
    }

    private static BsonValue Over(string name, NamedOperands form, Variables variables, Func<BsonArray, BsonValue> apply)
    {
        var input = form.Evaluate("input", variables);
        return IsNullish(input) ? BsonNull.Value : apply(ArrayOperators.Array(name, 16883, input));
    }

    private static Lazily DateToString(BsonValue operand)
    {
        var form = NamedOperands.Parse("$dateToString", operand, required: ["date"], optional: ["format", "timezone", "onNull"]);
        return new(variables =>
        {
            DateOperators.RequireUtc("$dateToString", form.Evaluate("timezone", variables));
            var date = form.Evaluate("date", variables);
            if (IsNullish(date))
            {
                return form.Evaluate("onNull", variables) ?? BsonNull.Value;
            }
            var format = form.Evaluate("format", variables) is BsonString text ? text.Value : DateOperators.DefaultFormat;
            return DateOperators.Format(DateOperators.Date("$dateToString", date), format);
        });
    }

    private static Lazily DateTrunc(BsonValue operand)
    {
        var form = NamedOperands.Parse("$dateTrunc", operand, required: ["date", "unit"], optional: ["binSize", "timezone"]);
        return new(variables =>
        {
            DateOperators.RequireUtc("$dateTrunc", form.Evaluate("timezone", variables));
            var date = form.Evaluate("date", variables);
            var size = form.Evaluate("binSize", variables)?.ToInt32() ?? 1;
            if (size < 1)
            {
                throw Errors.Location(5439018, "$dateTrunc requires 'binSize' to be greater than 0");
            }
            return IsNullish(date)
                ? BsonNull.Value
                : new BsonDateTime(DateOperators.Truncate(DateOperators.Date("$dateTrunc", date), form.Unit(variables), size));
        });
    }

    private static Lazily Trim(BsonValue operand)
    {
        var form = NamedOperands.Parse("$trim", operand, required: ["input"], optional: ["chars"]);
        return new(variables => StringOperators.Trim(form.Evaluate("input", variables), form.Evaluate("chars", variables)));
    }

    private static Lazily RegexMatch(BsonValue operand)
    {
        var form = NamedOperands.Parse("$regexMatch", operand, required: ["input", "regex"], optional: ["options"]);
        return new(variables => StringOperators.RegexMatch(
            form.Evaluate("input", variables), form.Evaluate("regex", variables), form.Evaluate("options", variables)));
    }
}
