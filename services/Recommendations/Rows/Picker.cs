using Microsoft.Extensions.Options;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommending.Ranking;

namespace StreamPlatform.Recommendations.Rows;

// Turns scored videos into a row: what may be shown, not too alike, and not too much of one channel.
internal sealed class Picker(VideoShelf shelf, IOptions<RecommendationsOptions> options)
{
    public const int MostOfChannel = 3;
    private const float Relevance = 0.75f;

    // so many of the best are looked at: the picking compares each with each
    private const int Looked = 120;

    public IReadOnlyList<string> Pick(IEnumerable<(string VideoId, float Score)> scored, Func<string, bool> isLeftOut, int? count = null)
    {
        var best = scored
            .Where(one => one.Score > 0 && !isLeftOut(one.VideoId) && shelf.Has(one.VideoId))
            .OrderByDescending(one => one.Score).ThenBy(one => one.VideoId, StringComparer.Ordinal)
            .Take(Looked)
            .ToArray();
        if (best.Length == 0)
        {
            return [];
        }

        var content = shelf.Content;
        var places = Array.ConvertAll(best, one => content.Find(one.VideoId));
        var candidates = best.Select((one, i) => new Candidate(
            i, one.Score / best[0].Score, shelf.TryGet(one.VideoId, out var video) ? video.Channel.Id : ""));
        return [.. DiversePick.From([.. candidates], count ?? options.Value.RowLength, MostOfChannel, Relevance, Similarity).Select(candidate => best[candidate.Item].VideoId)];

        float Similarity(int one, int other) => places[one] is { } a && places[other] is { } b ? content.Similarity(a, b) : 0;
    }
}
