using System.Globalization;
using System.Text;

namespace Aspire.Hosting.Azure.Bicep;

/// <summary>An expression of Bicep, as opposed to a text.</summary>
internal sealed record BicepCode(string Expression)
{
    public override string ToString() => Expression;
}

/// <summary>Writes values in Bicep: texts, numbers, lists and objects.</summary>
internal static class BicepText
{
    public static string Quote(string text) => $"'{Escape(text)}'";

    /// <summary>A text as it stands between quotes.</summary>
    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal);

    public static string Of(object value, int depth = 0) => value switch
    {
        BicepCode code => code.Expression,
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        double number => $"json('{number.ToString(CultureInfo.InvariantCulture)}')",
        IReadOnlyDictionary<string, object> properties => Block('{', '}', properties.Select(p => $"{Key(p.Key)}: {Of(p.Value, depth + 1)}"), depth),
        IReadOnlyList<object> items => Block('[', ']', items.Select(item => Of(item, depth + 1)), depth),
        _ => throw new NotSupportedException($"A value of {value.GetType().Name} in Bicep"),
    };

    private static string Block(char open, char close, IEnumerable<string> lines, int depth)
    {
        var indent = new string(' ', 2 * depth);
        var text = new StringBuilder().Append(open);
        foreach (var line in lines)
        {
            text.Append('\n').Append(indent).Append("  ").Append(line);
        }

        return text.Append('\n').Append(indent).Append(close).ToString();
    }

    // an interpolation is a key of its own; a plain name needs no quotes
    private static string Key(string name) =>
        name.StartsWith('\'') || name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : Quote(name);
}
