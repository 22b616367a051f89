using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Jobs;

// A unit of work. Weight is how much of the whole it is: pixels to encode.
internal sealed record PlannedJob(string Name, JobKind Kind, string Queue, long Weight)
{
    public ChunkSpan Chunk { get; init; }

    public IReadOnlyList<Rung> Rungs { get; init; } = [];

    public SourceSound? Sound { get; init; }
}
