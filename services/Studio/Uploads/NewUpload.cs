using System.Net.Http.Headers;
using StreamPlatform.Contracts;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

internal sealed record NewUpload(string VideoId, string OwnerId, long? Length, string Metadata, string FileName, string ContentType)
{
    private const int MaxFileNameLength = 255;
    private const string UnknownType = "application/octet-stream";

    // null: the metadata name no video, or break the protocol's form
    public static NewUpload? TryRead(string? metadataHeader, string ownerId, long? length) =>
        UploadMetadata.TryParse(metadataHeader) is { } metadata && metadata["videoId"] is { } videoId && Ids.IsValid('v', videoId)
            ? new NewUpload(videoId, ownerId, length, metadata.Header, CleanName(metadata["filename"]), CleanType(metadata["filetype"]))
            : null;

    // Shown to its creator, never used as a path: directories and control characters have no business in it.
    private static string CleanName(string? name)
    {
        var last = name?.Split('/', '\\')[^1] ?? string.Empty;
        var printable = string.Concat(last.Where(character => !char.IsControl(character))).Trim();
        return printable.Length <= MaxFileNameLength ? printable : printable[..MaxFileNameLength];
    }

    // Said by the client, believed by nobody; but what a browser would run must not be stored under its own type.
    private static string CleanType(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed) && parsed.MediaType is { Length: < 100 } media &&
        (media.StartsWith("video/", StringComparison.OrdinalIgnoreCase) || media.StartsWith("audio/", StringComparison.OrdinalIgnoreCase))
            ? media.ToLowerInvariant()
            : UnknownType;
}
