namespace StreamPlatform.Recommendations.Trends;

// What people watch, the most watched first: lately in a region, and over weeks everywhere.
internal sealed class TrendBoard
{
    private volatile State _state = new(new Dictionary<string, IReadOnlyList<Trend>>(StringComparer.Ordinal), [], new Dictionary<string, double>(StringComparer.Ordinal));

    public IReadOnlyList<Trend> Popular => _state.Popular;

    public IReadOnlyList<Trend> TrendingIn(string region) => _state.Trending.TryGetValue(region, out var trends) ? trends : [];

    // Over all regions, the newest sittings only.
    public IReadOnlyList<Trend> Trending =>
        Together(_state.Trending.Values.SelectMany(trends => trends));

    // 0 to 1: the most popular video has 1.
    public double PopularityOf(string videoId) => _state.Scores.GetValueOrDefault(videoId);

    public void Set(IReadOnlyList<Trend> lately, IReadOnlyList<Trend> overWeeks)
    {
        var popular = Together(overWeeks);
        var most = popular.Count > 0 ? popular[0].Score : 1;
        _state = new State(
            lately.GroupBy(trend => trend.Region).ToDictionary(trends => trends.Key, Ordered, StringComparer.Ordinal),
            popular,
            popular.ToDictionary(trend => trend.VideoId, trend => trend.Score / most, StringComparer.Ordinal));
    }

    private static IReadOnlyList<Trend> Together(IEnumerable<Trend> trends) =>
        Ordered(trends.GroupBy(trend => trend.VideoId).Select(same => new Trend("", same.Key, same.Sum(trend => trend.Score))));

    private static IReadOnlyList<Trend> Ordered(IEnumerable<Trend> trends) =>
        [.. trends.OrderByDescending(trend => trend.Score).ThenBy(trend => trend.VideoId, StringComparer.Ordinal)];

    private sealed record State(
        IReadOnlyDictionary<string, IReadOnlyList<Trend>> Trending, IReadOnlyList<Trend> Popular, IReadOnlyDictionary<string, double> Scores);
}
