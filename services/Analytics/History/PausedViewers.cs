using System.Collections.Concurrent;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.History;

// Who does not want to be remembered. Asked for every heartbeat, so an answer is good for some seconds; the process that was told knows at once.
internal sealed class PausedViewers(ViewingDatabase database, TimeProvider time)
{
    private const int MostRemembered = 200_000;
    private const string Select = "SELECT paused FROM viewers WHERE user_id = ?";
    private const string Insert = "INSERT INTO viewers (user_id, paused) VALUES (?, ?)";
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (bool Paused, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    public async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<string> viewerIds)
    {
        var asked = await Task.WhenAll(viewerIds.Select(async id => (Id: id, IsPaused: await IsPausedAsync(id))));
        return asked.Where(viewer => viewer.IsPaused).Select(viewer => viewer.Id).ToHashSet(StringComparer.Ordinal);
    }

    public async Task<bool> IsPausedAsync(string viewerId)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(viewerId, out var known) && known.Until > now)
        {
            return known.Paused;
        }

        var rows = await database.ExecuteAsync(Select, viewerId);
        return Remember(viewerId, rows.FirstOrDefault()?.GetValue<bool>("paused") ?? false);
    }

    public async Task SetAsync(string viewerId, bool paused)
    {
        await database.ExecuteAsync(Insert, viewerId, paused);
        Remember(viewerId, paused);
    }

    private bool Remember(string viewerId, bool paused)
    {
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[viewerId] = (paused, time.GetUtcNow() + Remembered);
        return paused;
    }
}
