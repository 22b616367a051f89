namespace StreamPlatform.Catalog.Videos;

// A picture that the creator sent.
internal sealed class OwnPoster
{
    public required string PictureId { get; init; }

    public required List<int> Widths { get; init; }
}
