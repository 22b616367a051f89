using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Faults;
using StreamPlatform.Messaging;

namespace StreamPlatform.Transcoder.Publishing;

// Collects stored segments of a job. A long job tells of them on the way, a short one at its end, in the transaction that completes it.
internal sealed class SegmentAnnouncer(
    UnitOfWorkFactory units, int batch, Func<UnitOfWork, IReadOnlyList<TranscodedSegment>, Task> tell) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private List<TranscodedSegment> _untold = [];

    public int Count { get; private set; }

    // The first segment of a track may be what a viewer is waiting for.
    public bool TellsFirstAtOnce { get; init; }

    public async Task AddAsync(TranscodedSegment segment)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            _untold.Add(segment);
            Count++;
            if (_untold.Count >= batch || (TellsFirstAtOnce && Count == 1))
            {
                await using var work = await units.BeginAsync(CancellationToken.None);
                await TellRestAsync(work);
                await work.CommitAsync(CancellationToken.None);
                await FaultPoint.ReachAsync("transcoder.segments-announced");
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task TellRestAsync(UnitOfWork work)
    {
        await tell(work, _untold);
        _untold = [];
    }

    public void Dispose() => _oneAtATime.Dispose();
}
