namespace StreamPlatform.Catalog.Processing;

internal sealed class SourceFacts
{
    public required string SourceId { get; init; }

    // null: something else about the source came first
    public DateTime? CompletedAt { get; set; }

    public string? FileName { get; set; }

    public Ending? Refused { get; set; }
}
