using System.Globalization;
using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>Quotes strings for JSON.</summary>
internal static class JsonText
{
    public static string Quote(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when IsPrintable(c) => result.Append(c),
                _ => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }
        return result.Append('"').ToString();
    }

    private static bool IsPrintable(char c) => char.IsAscii(c)
        ? !char.IsControl(c)
        : char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c) || char.IsNumber(c) || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
}
