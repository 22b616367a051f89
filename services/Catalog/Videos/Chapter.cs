namespace StreamPlatform.Catalog.Videos;

// It lasts until the next one begins.
internal sealed class Chapter
{
    public double StartSeconds { get; init; }

    public required string Title { get; init; }
}
