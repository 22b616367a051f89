namespace StreamPlatform.Transcoder.Removal;

// What this process is doing, and for which video and source, so that it can be ended when nobody wants it any more.
internal sealed class RunningWork
{
    private readonly Lock _lock = new();
    private readonly HashSet<WorkInHand> _all = [];

    // The ids of the videos and sources that are worked for.
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_lock)
            {
                return [.. _all.SelectMany(work => (string[])[work.VideoId, work.SourceId]).Distinct(StringComparer.Ordinal)];
            }
        }
    }

    public WorkInHand Begin(string videoId, string sourceId, CancellationToken cancellationToken)
    {
        var work = new WorkInHand(videoId, sourceId, this, cancellationToken);
        lock (_lock)
        {
            _all.Add(work);
        }

        return work;
    }

    // Ends what is done for a video or a source.
    public void End(string id)
    {
        lock (_lock)
        {
            foreach (var work in _all.Where(work => work.VideoId == id || work.SourceId == id))
            {
                work.End();
            }
        }
    }

    // Under the same lock as the ending: what has left is never ended.
    public void Leave(WorkInHand work)
    {
        lock (_lock)
        {
            _all.Remove(work);
        }
    }
}
