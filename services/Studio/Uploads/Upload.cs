using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Studio.Uploads;

internal sealed class Upload
{
    public required string Id { get; init; }

    public required string VideoId { get; init; }

    public required string OwnerId { get; init; }

    // null until the client knows it
    public long? Length { get; init; }

    public long Received { get; init; }

    // what of it stands in blocks; the rest waits in the tail
    public long Staged { get; init; }

    public required string Metadata { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public bool Completed { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public string Key => SourceKeys.For(VideoId, Id);

    public int Tail => (int)(Received - Staged);

    public bool HasEveryByte => Received == Length;

    public bool HasExpired(DateTimeOffset now) => !HasEveryByte && ExpiresAt <= now;
}
