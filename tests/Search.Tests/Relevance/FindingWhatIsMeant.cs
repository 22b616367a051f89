using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Search.Indexing;

namespace StreamPlatform.Search.Tests.Relevance;

public sealed class FindingWhatIsMeant(SearchFixture fixture)
{
    private const int Success = 3;
    private const int LooksAt = 10;

    [Fact]
    public async Task Of_five_thousand_titles_the_one_that_is_meant_is_among_the_first_three()
    {
        var videos = SeededCatalogue.Make();
        foreach (var video in videos)
        {
            fixture.Catalog.Videos[video.Id] = video;
        }

        var indexer = fixture.App.Services.GetRequiredService<Indexer>();
        await indexer.AloneAsync(stopping => indexer.WriteAsync(videos, toNext: false, stopping), CancellationToken.None);

        var ranks = new List<(string Kind, string Query, int Rank)>();
        foreach (var (kind, query, title) in Queries.All)
        {
            ranks.Add((kind, query, await RankAsync(query, title)));
        }

        var success = ranks.Count(entry => entry.Rank is > 0 and <= Success) / (double)ranks.Count;
        var meanReciprocalRank = ranks.Average(entry => entry.Rank == 0 ? 0 : 1.0 / entry.Rank);
        var missed = string.Join(", ", ranks.Where(entry => entry.Rank is 0 or > Success).Select(entry => $"{entry.Query} ({entry.Rank})"));
        var figures = string.Create(CultureInfo.InvariantCulture, $"{ranks.Count} queries: MRR {meanReciprocalRank:0.000}, success@3 {success:0.000}; missed: {missed}");
        TestContext.Current.SendDiagnosticMessage(figures);
        await Console.Out.WriteLineAsync(figures);
        Assert.True(ranks.Count >= 60 && success >= 0.95, figures);
    }

    // 0: not on the first page.
    private async Task<int> RankAsync(string query, string title)
    {
        var (words, filters) = query.Split('&', 2) is [var first, var rest] ? (first, "&" + rest) : (query, "");
        var found = await fixture.App.SearchAsync($"q={Uri.EscapeDataString(words)}{filters}&lang=en&limit={LooksAt}");
        return found.Items.Select(item => item.Title).ToList().IndexOf(title) + 1;
    }
}
