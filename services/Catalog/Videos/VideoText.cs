namespace StreamPlatform.Catalog.Videos;

internal sealed class VideoText
{
    // whose source it was in; null for what the creator sent, which every plan offers
    public string? PlanId { get; init; }

    public required string Language { get; init; }
}
