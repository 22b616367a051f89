namespace StreamPlatform.Streaming.Indexing;

internal sealed record TrackProgress(string Track, int Count, int Highest, bool HasFirst)
{
    public bool HasExactly(int count) => count > 0 && Count == count && Highest == count - 1;
}
