using Microsoft.AspNetCore.Http;
using StreamPlatform.Streaming.Origin;

namespace StreamPlatform.Streaming.Tests.Origin;

public sealed class ByteRanges
{
    private const string ETag = "\"abc\"";

    [Theory]
    [InlineData("bytes=0-99", 0, 100L)]
    [InlineData("bytes=900-", 900, 100L)]
    [InlineData("bytes=990-5000", 990, 10L)]
    [InlineData("bytes=-10", 990, 10L)]
    [InlineData("bytes=-5000", 0, 1000L)]
    [InlineData("bytes=999-999", 999, 1L)]
    [InlineData(null, 0, null)]
    [InlineData("bytes=0-1,5-6", 0, null)]
    [InlineData("lines=0-1", 0, null)]
    [InlineData("nonsense", 0, null)]
    public void One_range_is_cut_and_anything_else_is_the_whole(string? header, long offset, long? length) =>
        Assert.Equal(new ByteRange(offset, length), Of(header));

    [Theory]
    [InlineData("bytes=1000-")]
    [InlineData("bytes=1000-2000")]
    [InlineData("bytes=-0")]
    public void A_range_behind_the_end_cannot_be_satisfied(string header) => Assert.True(Of(header).IsUnsatisfiable);

    [Theory]
    [InlineData(ETag, true)]
    [InlineData("\"other\"", false)]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT", false)]
    public void A_range_of_another_version_is_the_whole(string ifRange, bool isPart) =>
        Assert.Equal(isPart, Of("bytes=0-1", ifRange).IsPart);

    private static ByteRange Of(string? range, string? ifRange = null)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Range = range;
        request.Headers.IfRange = ifRange;
        return ByteRange.Of(request.GetTypedHeaders(), 1000, ETag);
    }
}
