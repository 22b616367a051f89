using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Notifications.Live;

// The streams that are open at this replica, and whose users may have something new.
internal sealed class LiveStreams(IOptions<NotificationsOptions> options) : IDisposable
{
    private readonly ConcurrentDictionary<string, LiveStream[]> _byUser = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _changed = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _somethingChanged = new(0, 1);
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public IEnumerable<LiveStream> All => _byUser.Values.SelectMany(streams => streams);

    // False: there are too many.
    public bool TryOpen(LiveStream stream)
    {
        if (Interlocked.Increment(ref _count) > options.Value.MostStreams)
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        var streams = _byUser.AddOrUpdate(
            stream.UserId, _ => [stream], (_, open) => open.Length < options.Value.MostStreamsOfOne ? [.. open, stream] : open);
        if (Array.IndexOf(streams, stream) < 0)
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        // what came since its place was looked up
        Change(stream.UserId);
        return true;
    }

    public void Close(LiveStream stream)
    {
        Interlocked.Decrement(ref _count);
        while (_byUser.TryGetValue(stream.UserId, out var open))
        {
            LiveStream[] left = [.. open.Where(other => other != stream)];
            if (left.Length == 0 ? _byUser.TryRemove(KeyValuePair.Create(stream.UserId, open)) : _byUser.TryUpdate(stream.UserId, left, open))
            {
                return;
            }
        }
    }

    public IReadOnlyList<LiveStream> Of(string userId) => _byUser.GetValueOrDefault(userId) ?? [];

    public void Change(string userId)
    {
        if (_byUser.ContainsKey(userId))
        {
            _changed[userId] = true;
            Signal();
        }
    }

    public void ChangeAll(int firstBucket, int lastBucket)
    {
        foreach (var (userId, streams) in _byUser)
        {
            if (streams[0].Bucket >= firstBucket && streams[0].Bucket <= lastBucket)
            {
                _changed[userId] = true;
            }
        }

        Signal();
    }

    // Waits until somebody may have something new; then who it is, a part of them at a time.
    public async Task<IReadOnlyList<string>> TakeChangedAsync(int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            List<string> taken = [];
            foreach (var (userId, _) in _changed)
            {
                if (_changed.TryRemove(userId, out _))
                {
                    taken.Add(userId);
                    if (taken.Count == most)
                    {
                        break;
                    }
                }
            }

            if (taken.Count > 0)
            {
                return taken;
            }

            await _somethingChanged.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _somethingChanged.Dispose();

    private void Signal()
    {
        lock (_changed)
        {
            if (_somethingChanged.CurrentCount == 0)
            {
                _somethingChanged.Release();
            }
        }
    }
}
