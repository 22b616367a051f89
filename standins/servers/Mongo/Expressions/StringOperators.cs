using System.Text.RegularExpressions;
using MongoDB.Bson;
using static StreamPlatform.Standins.Mongo.Expressions.Operators;

namespace StreamPlatform.Standins.Mongo.Expressions;

internal static class StringOperators
{
    public static readonly OperatorInfo[] All =
    [
        new("$concat", 0, int.MaxValue, Concat),
        new("$toLower", 1, 1, values => Text("$toLower", values[0]).ToLowerInvariant()),
        new("$toUpper", 1, 1, values => Text("$toUpper", values[0]).ToUpperInvariant()),
        new("$strLenCP", 1, 1, values => Required("$strLenCP", values[0]).EnumerateRunes().Count()),
        new("$substrCP", 3, 3, Substring),
        new("$split", 2, 2, Split),
        new("$indexOfCP", 2, 2, IndexOf),
    ];

    public static BsonValue? Trim(BsonValue? input, BsonValue? chars) => IsNullish(input)
        ? BsonNull.Value
        : Required("$trim", input).Trim(IsNullish(chars) ? null : Required("$trim", chars).ToCharArray());

    public static BsonValue? RegexMatch(BsonValue? input, BsonValue? pattern, BsonValue? options)
    {
        if (IsNullish(input) || IsNullish(pattern))
        {
            return BsonBoolean.False;
        }
        var (text, flags) = pattern is BsonRegularExpression regex
            ? (regex.Pattern, regex.Options)
            : (Required("$regexMatch", pattern), string.Empty);
        flags = IsNullish(options) ? flags : Required("$regexMatch", options);
        Regex compiled = Query.RegexPattern.Compile(text, flags);
        return (BsonBoolean)compiled.IsMatch(Required("$regexMatch", input));
    }

    private static BsonValue Concat(IReadOnlyList<BsonValue?> values) => values.Any(IsNullish)
        ? BsonNull.Value
        : string.Concat(values.Select(value => value is BsonString text
            ? text.Value
            : throw Errors.Location(16702, $"$concat only supports strings, not {Query.TypeNames.Of(value)}")));

    private static BsonValue Substring(IReadOnlyList<BsonValue?> values)
    {
        var runes = Text("$substrCP", values[0]).EnumerateRunes().ToArray();
        var start = Position(values[1]);
        var length = Position(values[2]);
        if (start >= runes.Length)
        {
            return string.Empty;
        }
        return string.Concat(runes.Skip(start).Take(length));
    }

    private static int Position(BsonValue? value) => value is { IsNumeric: true } && value.ToInt32() is >= 0 and var position
        ? position
        : throw Errors.Location(34450, "$substrCP: starting index and length must be numbers that are not negative");

    private static BsonValue Split(IReadOnlyList<BsonValue?> values)
    {
        if (values.Any(IsNullish))
        {
            return BsonNull.Value;
        }
        var separator = Required("$split", values[1]);
        return separator.Length > 0
            ? new BsonArray(Required("$split", values[0]).Split(separator))
            : throw Errors.Location(40087, "$split requires a non-empty separator");
    }

    private static BsonValue IndexOf(IReadOnlyList<BsonValue?> values)
    {
        if (IsNullish(values[0]))
        {
            return BsonNull.Value;
        }
        var text = Required("$indexOfCP", values[0]);
        var at = text.IndexOf(Required("$indexOfCP", values[1]), StringComparison.Ordinal);
        return at < 0 ? -1 : text[..at].EnumerateRunes().Count();
    }

    // Case changes take what is not there as the empty string, and numbers and dates as their text.
    private static string Text(string name, BsonValue? value) => value switch
    {
        null or BsonNull or BsonUndefined => string.Empty,
        BsonString text => text.Value,
        BsonDateTime or { IsNumeric: true } => TypeOperators.Text(value),
        _ => throw Errors.Location(16007, $"can't convert from BSON type {Query.TypeNames.Of(value)} to String for {name}"),
    };

    private static string Required(string name, BsonValue? value) => value is BsonString text
        ? text.Value
        : throw Errors.Location(34471, $"{name} requires a string argument, found: {Query.TypeNames.Of(value)}");
}
