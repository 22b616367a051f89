using System.Globalization;

namespace StreamPlatform.Payments.Earnings;

// RFC 4180. Amounts are whole minor units, as everywhere.
internal static class EarningCsv
{
    public static string Line(Earning earning, string currency) => string.Create(
        CultureInfo.InvariantCulture,
        $"{earning.EntryId},{earning.At:yyyy-MM-dd'T'HH:mm:ss'Z'},{earning.Kind},{earning.Amount},{currency},{Field(earning.Description)},{Field(earning.VideoId ?? "")}\r\n");

    // a spreadsheet takes what begins like this for a formula
    private static string Field(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
