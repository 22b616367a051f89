using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Studio.Tus;

// The bytes of a PATCH, or of a POST that brings the first bytes with it.
internal sealed class TusBody : IDisposable
{
    public static readonly TusBody Empty = new(Stream.Null, 0, checksum: null);

    private TusBody(Stream stream, long? length, UploadChecksum? checksum)
    {
        Stream = stream;
        Length = length;
        Checksum = checksum;
    }

    public Stream Stream { get; }

    // null when the body is chunked
    public long? Length { get; }

    public UploadChecksum? Checksum { get; }

    //   "All PATCH requests MUST use Content-Type: application/offset+octet-stream, otherwise the server SHOULD return a 415 Unsupported Media Type status."
    //   "The Server MUST respond with ... 400 Bad Request if the checksum algorithm is not supported by the server"
    public static bool TryRead(
        HttpRequest request, [NotNullWhen(true)] out TusBody? body, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        body = null;
        problem = null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ||
            !type.MediaType.Equals(TusProtocol.BodyType, StringComparison.OrdinalIgnoreCase))
        {
            problem = StudioProblems.WrongContentType.With();
            return false;
        }

        UploadChecksum? checksum = null;
        if (request.Headers.TryGetValue(TusHeaders.UploadChecksum, out var header) &&
            (header is not [{ } text] || (checksum = UploadChecksum.TryParse(text)) is null))
        {
            problem = StudioProblems.InvalidHeader.With($"{TusHeaders.UploadChecksum} is one of {UploadChecksum.Algorithms}, a space and the base64 of the checksum.");
            return false;
        }

        body = new TusBody(request.Body, request.ContentLength, checksum);
        return true;
    }

    public void Dispose() => Checksum?.Dispose();
}
