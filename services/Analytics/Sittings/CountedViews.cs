using Microsoft.Extensions.Options;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Sittings;

// Which sittings of a viewer with a video were counted: two that are less than an interval apart never both are.
internal sealed class CountedViews(ViewingDatabase database, IOptions<AnalyticsOptions> options)
{
    private const string Select = "SELECT session_id FROM counted_views WHERE viewer_key = ? AND title_id = ? AND started_at > ? AND started_at < ?";
    private const string Insert = "INSERT INTO counted_views (viewer_key, title_id, started_at, session_id) VALUES (?, ?, ?, ?)";

    // Says the same about a sitting when it is asked again.
    public async Task<bool> CountAsync(Sitting sitting)
    {
        var interval = options.Value.ViewInterval;
        var near = await database.ExecuteAsync(Select, sitting.ViewerKey, sitting.VideoId, sitting.StartedAt - interval, sitting.StartedAt + interval);
        var counted = near.Select(row => row.GetValue<string>("session_id")).ToList();
        if (counted.Count > 0)
        {
            return counted.Contains(sitting.SessionId, StringComparer.Ordinal);
        }

        await database.ExecuteAsync(Insert, sitting.ViewerKey, sitting.VideoId, sitting.StartedAt, sitting.SessionId);
        return true;
    }
}
