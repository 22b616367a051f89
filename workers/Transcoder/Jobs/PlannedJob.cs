using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Jobs;

// A unit of work. Weight is how much of the whole it is: pixels to encode.
internal sealed record PlannedJob(string Name, JobKind Kind, string Queue, long Weight)
{
    public ChunkSpan Chunk { get; init; }

    public IReadOnlyList<Rung> Rungs { get; init; } = [];
}
