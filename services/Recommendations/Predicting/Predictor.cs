using Microsoft.Extensions.Options;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Trends;

namespace StreamPlatform.Recommendations.Predicting;

// Share: of all the viewing that is expected next.
internal sealed record Prediction(string VideoId, double Share);

internal sealed record Predictions(IReadOnlyList<Prediction> Items);

// What will be watched next: what is watched now, fading, and what is so new that nobody can have watched it yet, weighted by how its channel does.
internal sealed class Predictor(VideoShelf shelf, TrendBoard trends, TimeProvider time, IOptions<RecommendationsOptions> options)
{
    // a channel that nobody has watched may still surprise
    private const double Unknown = 0.1;

    public IReadOnlyList<Prediction> Next(int count)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var expected = trends.Trending.Where(trend => shelf.Has(trend.VideoId)).ToDictionary(trend => trend.VideoId, trend => trend.Score, StringComparer.Ordinal);
        var ofChannels = expected
            .GroupBy(one => shelf.TryGet(one.Key, out var video) ? video.Channel.Id : "")
            .ToDictionary(own => own.Key, own => own.Average(one => one.Value), StringComparer.Ordinal);
        foreach (var video in shelf.All.Where(video => video.PublishedAt > now - options.Value.NewFor))
        {
            var age = (now - video.PublishedAt!.Value) / options.Value.NewFor;
            expected[video.Id] = expected.GetValueOrDefault(video.Id) + ((1 - age) * Math.Max(Unknown, ofChannels.GetValueOrDefault(video.Channel.Id)));
        }

        var all = expected.Values.Sum();
        return [
            .. expected.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(count)
                .Select(one => new Prediction(one.Key, one.Value / all)),
        ];
    }
}
