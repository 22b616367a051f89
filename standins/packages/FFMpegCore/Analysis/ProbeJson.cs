using System.Globalization;
using System.Text.Json;

namespace FFMpegCore;

// ffprobe writes numbers as numbers or as text, as it likes
internal static class ProbeJson
{
    public static string Text(this JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ToString();

    public static double Number(this JsonElement element, string name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static int Whole(this JsonElement element, string name) => (int)element.Number(name);

    // seconds, or hours:minutes:seconds
    public static TimeSpan Time(this JsonElement element, string name)
    {
        var text = element.Text(name);
        var negative = text.StartsWith('-');
        var parts = text.TrimStart('-').Split(':');
        var seconds = 0.0;
        foreach (var part in parts)
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return TimeSpan.Zero;
            }

            seconds = (seconds * 60) + number;
        }

        return TimeSpan.FromSeconds(negative ? -seconds : seconds);
    }

    // "30000/1001"
    public static double Rate(this JsonElement element, string name)
    {
        var (over, under) = Pair(element.Text(name), '/');
        return under == 0 ? 0 : over / under;
    }

    // "16:9"
    public static (int Width, int Height) Ratio(this JsonElement element, string name)
    {
        var (width, height) = Pair(element.Text(name), ':');
        return ((int)width, (int)height);
    }

    public static Dictionary<string, string>? Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var map)
            ? map.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.OrdinalIgnoreCase)
            : null;

    private static (double First, double Second) Pair(string text, char separator) =>
        text.Split(separator) is [var first, var second]
        && double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
        && double.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            ? (a, b)
            : (0, 0);
}
