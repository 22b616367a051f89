using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Benchmarks.Searching;

/// <summary>Stands where Catalog would: a feed of made-up videos whose words are as unevenly common as words are.</summary>
internal sealed class FeedOfTitles : IAsyncDisposable
{
    private const int Seed = 20_261_122;
    private const int Words = 30_000;
    private static readonly string[] Languages = ["en", "de", "es", "fr"];
    private readonly WebApplication _app;
    private readonly string[] _words;

    private FeedOfTitles(WebApplication app, int videos)
    {
        _app = app;
        _words = MakeWords();
        Videos = [.. Enumerable.Range(0, videos).Select(Make)];
    }

    public List<object> Videos { get; }

    public string Url => _app.Urls.Single();

    public static async Task<FeedOfTitles> StartAsync(int videos)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var feed = new FeedOfTitles(app, videos);
        app.MapGet("/internal/feed/videos", feed.List);
        app.MapGet("/internal/feed/playlists", () => new { items = Array.Empty<object>(), next = (string?)null });
        await app.StartAsync();
        return feed;
    }

    /// <summary>Words as people search for: common ones more often, some cut short, some misspelt.</summary>
    public IEnumerable<string> Queries(int count)
    {
        var random = new Random(Seed + 1);
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random)).ToList();
            var last = words[^1];
            words[^1] = random.Next(3) switch
            {
                0 => last[..Math.Max(2, last.Length / 2)],
                1 when last.Length > 5 => last.Remove(random.Next(1, last.Length), 1),
                _ => last,
            };
            yield return string.Join(' ', words);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public object Make(int number)
    {
        var random = new Random(Seed + number);
        return new
        {
            id = $"v{number:D15}",
            version = 1,
            title = Title(random),
            description = string.Join(' ', Enumerable.Range(0, random.Next(10, 60)).Select(_ => Word(random))),
            category = $"category-{random.Next(12)}",
            tags = Enumerable.Range(0, 3).Select(_ => Word(random)),
            durationSeconds = random.Next(20, 9_000),
            posterUrl = (string?)null,
            publishedAt = DateTimeOffset.FromUnixTimeSeconds(1_600_000_000L + random.Next(190_000_000)).UtcDateTime,
            height = random.Next(2) == 0 ? 1080 : 2160,
            languages = new[] { Languages[number % Languages.Length] },
            captions = number % 3 == 0 ? Languages : [],
            channel = new { id = $"c{number % 2_000}", handle = $"channel-{number % 2_000}", name = $"{_words[number % 2_000]} channel", description = "" },
        };
    }

    public string TitleOf(int number) => Title(new Random(Seed + number));

    private string Title(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(3, 9)).Select(_ => Word(random)));

    private IResult List(string? ids, string? after, int? limit)
    {
        if (ids is not null)
        {
            return Results.Ok(new { items = ids.Split(',').Select(id => int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)).Select(Make), next = (string?)null });
        }

        var from = after is null ? 0 : int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
        var page = Videos.Skip(from).Take(limit ?? 500).ToList();
        return Results.Ok(new { items = page, next = from + page.Count < Videos.Count ? (from + page.Count).ToString(System.Globalization.CultureInfo.InvariantCulture) : null });
    }

    // the few first words of the list make most of all texts
    private string Word(Random random) => _words[(int)(Math.Pow(random.NextDouble(), 4) * _words.Length)];

    private static string[] MakeWords()
    {
        const string consonants = "bcdfghklmnprstvz";
        const string vowels = "aeiou";
        var random = new Random(Seed);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Words)
        {
            var syllables = Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"{consonants[random.Next(consonants.Length)]}{vowels[random.Next(vowels.Length)]}");
            words.Add(string.Concat(syllables));
        }

        return [.. words];
    }
}
