using System.Globalization;

namespace StreamPlatform.Standins.Meilisearch;

// "2026-01-02T03:04:05.123456Z", and durations as ISO 8601 has them: "PT0.123S".
internal static class Moment
{
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static bool TryParse(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    public static string Duration(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"PT{span.TotalSeconds:0.######}S");
}
