using System.Globalization;

namespace StreamPlatform.Recommending.Data;

/// <summary>
/// Reads lines of <c>user,item,rating,timestamp</c>, parted by commas, tabs or <c>::</c>. A first line that has no numbers where the rating and the time
/// stand is a header.
/// </summary>
public static class RatingFile
{
    private static readonly string[] Separators = ["::", "\t", ",", ";"];

    /// <summary>Reads ratings of at least <paramref name="positiveFrom"/>, each with strength 1, as what somebody liked.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="positiveFrom">Lower ratings are left out; null takes all.</param>
    /// <exception cref="FormatException">A line other than a header does not have the form; the message names it.</exception>
    public static InteractionSet Read(IEnumerable<string> lines, double? positiveFrom)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var users = new Vocabulary();
        var items = new Vocabulary();
        var interactions = new List<Interaction>();
        string? separator = null;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            separator ??= Separators.FirstOrDefault(candidate => line.Split(candidate).Length >= 4)
                ?? throw Malformed(number, "a line is user, item, rating and timestamp, parted by commas, tabs or ::");
            var fields = line.Split(separator);
            if (fields.Length < 4 || !TryNumber(fields[2], out var rating) || !TryTime(fields[3], out var time))
            {
                if (number == 1)
                {
                    continue;
                }

                throw Malformed(number, "the third field is a rating and the fourth a time, in numbers");
            }

            if (positiveFrom is null || rating >= positiveFrom)
            {
                interactions.Add(new Interaction(users.NumberOf(fields[0].Trim(' ', '"')), items.NumberOf(fields[1].Trim(' ', '"')), 1, time));
            }
        }

        return new InteractionSet(users, items, interactions);
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text.AsSpan().Trim(" \""), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool TryTime(string text, out long time)
    {
        time = 0;
        if (TryNumber(text, out var number))
        {
            time = (long)number;
            return true;
        }

        if (DateTimeOffset.TryParse(text.AsSpan().Trim(" \""), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            time = date.ToUnixTimeSeconds();
            return true;
        }

        return false;
    }

    private static FormatException Malformed(int line, string rule) => new(string.Create(CultureInfo.InvariantCulture, $"Line {line}: {rule}."));
}
