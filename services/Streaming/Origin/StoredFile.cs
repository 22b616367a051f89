using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using StreamPlatform.Storage;

namespace StreamPlatform.Streaming.Origin;

// A blob that never changes, passed on as it arrives. Length and ETag are set when the index knows them: then ranges and "you have it already"
// are answered without asking the store.
internal sealed class StoredFile(MediaStore store, string key) : IResult
{
    public long? Length { get; init; }

    public string? ETag { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request.GetTypedHeaders();
        var response = httpContext.Response;
        if (ETag is not null && Has(request, ETag))
        {
            AnswerNotModified(response, ETag);
            return;
        }

        var range = Length is { } length && ETag is not null ? ByteRange.Of(request, length, ETag) : ByteRange.Whole;
        if (range.IsUnsatisfiable)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.Headers.ContentRange = $"bytes */{Length}";
            return;
        }

        await using var content = await store.OpenReadAsync(key, range.Offset, range.Length, httpContext.RequestAborted);
        if (content is null)
        {
            await OriginAnswers.NotFound(response).ExecuteAsync(httpContext);
            return;
        }

        var tag = ETag ?? content.ETag;
        if (Has(request, tag))
        {
            AnswerNotModified(response, tag);
            return;
        }

        Describe(response, content, range, tag);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await content.Stream.CopyToAsync(response.Body, httpContext.RequestAborted);
        }
    }

    private static bool Has(RequestHeaders request, string tag) =>
        request.IfNoneMatch.Any(held => held.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false) || held.Equals(EntityTagHeaderValue.Any));

    private static void AnswerNotModified(HttpResponse response, string tag)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = OriginAnswers.Immutable;
    }

    private void Describe(HttpResponse response, BlobContent content, ByteRange range, string tag)
    {
        response.ContentType = content.ContentType;
        response.ContentLength = content.Length;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = OriginAnswers.Immutable;
        if (Length is not null)
        {
            response.Headers.AcceptRanges = "bytes";
        }

        if (range.IsPart)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = $"bytes {range.Offset}-{range.Offset + content.Length - 1}/{Length}";
        }
    }
}
