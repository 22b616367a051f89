using System.Globalization;
using StreamPlatform.Search.Documents;

namespace StreamPlatform.Search.Querying;

// What a search is narrowed to, one condition per filter. Values are checked against what there is, or quoted: nobody writes filters of their own.
internal sealed class SearchFilters
{
    public const string Category = "category";
    public const string Length = "length";
    public const string Quality = "quality";
    public const string Language = "language";
    public const string Captions = "captions";
    private const string Uploaded = "uploaded";
    private const int LongestSlug = 64;

    // filters whose values are counted
    public static readonly IReadOnlyList<string> Counted = [Category, Length, Quality, Language, Captions];

    private static readonly Dictionary<string, TimeSpan> Ages = new(StringComparer.Ordinal)
    {
        ["hour"] = TimeSpan.FromHours(1),
        ["today"] = TimeSpan.FromDays(1),
        ["week"] = TimeSpan.FromDays(7),
        ["month"] = TimeSpan.FromDays(30),
        ["year"] = TimeSpan.FromDays(365),
    };

    private readonly Dictionary<string, string> _conditions = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Active => _conditions.Keys;

    // False: one of them is not a value that there is.
    public static bool TryRead(SearchRequest request, DateTimeOffset now, out SearchFilters filters)
    {
        filters = new SearchFilters();
        return filters.Add(Category, request.Category, IsSlug)
            && filters.Add("channelId", request.Channel, IsSlug)
            && filters.Add(Length, request.Length, Lengths.All.Contains)
            && filters.Add(Quality, request.Quality, Qualities.All.Contains)
            && filters.Add(Language, request.Language, IsLanguage)
            && filters.Add(Captions, request.Captions, IsLanguage)
            && filters.AddAge(request.Uploaded, now);
    }

    // All conditions, or all but one: a filter's own values are counted as if it were not set.
    public string[] Text(string? except = null) => [.. _conditions.Where(condition => condition.Key != except).Select(condition => condition.Value)];

    private bool Add(string name, string? value, Func<string, bool> exists)
    {
        if (string.IsNullOrEmpty(value))
        {
            return true;
        }

        _conditions[name] = $"{name} = \"{value}\"";
        return exists(value);
    }

    private bool AddAge(string? value, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(value))
        {
            return true;
        }

        if (!Ages.TryGetValue(value, out var age))
        {
            return false;
        }

        _conditions[Uploaded] = string.Create(CultureInfo.InvariantCulture, $"publishedAt >= {(now - age).ToUnixTimeSeconds()}");
        return true;
    }

    // the first part of a BCP 47 tag
    private static bool IsLanguage(string value) => value.Length is 2 or 3 && value.All(char.IsAsciiLetterLower);

    private static bool IsSlug(string value) => value.Length <= LongestSlug && value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
