namespace StreamPlatform.Catalog.Processing;

// Why a source did not become a video.
internal sealed class Ending
{
    // stable name
    public required string Code { get; init; }

    // one sentence for the creator
    public required string Reason { get; init; }

    public bool Retryable { get; init; }

    // which attempt at the source ended so
    public int Attempt { get; init; } = 1;
}
