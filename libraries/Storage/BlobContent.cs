namespace StreamPlatform.Storage;

/// <summary>A blob, or a part of it, that is being read.</summary>
/// <param name="Stream">Its bytes as they arrive.</param>
/// <param name="Length">Bytes in this answer.</param>
/// <param name="WholeLength">Bytes of the whole blob.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="ETag">Entity tag, quotes included.</param>
public sealed record BlobContent(Stream Stream, long Length, long WholeLength, string ContentType, string ETag) : IAsyncDisposable
{
    /// <inheritdoc />
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
