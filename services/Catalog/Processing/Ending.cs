namespace StreamPlatform.Catalog.Processing;

// Why a source did not become a video.
internal sealed class Ending
{
    // stable name
    public required string Code { get; init; }

    // one sentence for the creator
    public required string Reason { get; init; }
}
