using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Analytics.Reports;

// RFC 4180. What a spreadsheet would take for a formula cannot come in: columns are numbers, times and names of ours.
internal static class Csv
{
    public static FileContentHttpResult File(string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        TypedResults.File(Encoding.UTF8.GetBytes(Write(columns, rows)), "text/csv; charset=utf-8", name);

    internal static string Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(Quote)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(value => Quote(Text(value)))).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
