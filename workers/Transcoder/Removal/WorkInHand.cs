namespace StreamPlatform.Transcoder.Removal;

internal sealed class WorkInHand : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly RunningWork _running;

    public WorkInHand(string videoId, string sourceId, RunningWork running, CancellationToken cancellationToken)
    {
        VideoId = videoId;
        SourceId = sourceId;
        _running = running;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    public string VideoId { get; }

    public string SourceId { get; }

    // Fires when the work is not wanted any more, and when the process ends.
    public CancellationToken Token => _source.Token;

    public bool IsUnwanted { get; private set; }

    public void End()
    {
        IsUnwanted = true;

        // what hears of it does so in its own time, not in ours
        _source.CancelAfter(TimeSpan.Zero);
    }

    public void Dispose()
    {
        _running.Leave(this);
        _source.Dispose();
    }
}
