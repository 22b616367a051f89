using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Tests.Tus;

public class ReadingMetadata
{
    [Theory]
    [InlineData("videoId dg==", "v", null)]
    [InlineData("videoId dg==,filename ZmlsbS5tcDQ=", "v", "film.mp4")]
    [InlineData("videoId dg==, filename ZmlsbS5tcDQ=", "v", "film.mp4")]
    [InlineData("filename,videoId dg==", "v", "")]
    [InlineData("filename ,videoId dg==", "v", "")]
    public void Keys_have_base64_values_or_none(string header, string videoId, string? filename)
    {
        var metadata = UploadMetadata.TryParse(header);

        Assert.Equal((videoId, filename, header), (metadata!["videoId"], metadata["filename"], metadata.Header));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("videoId dg==,")]
    [InlineData("videoId v")]
    [InlineData("videoId dg== dg==")]
    [InlineData("videoId dg==,videoId dg==")]
    [InlineData("videoId /w==")]
    [InlineData("größe dg==")]
    public void Anything_else_is_refused(string? header) => Assert.Null(UploadMetadata.TryParse(header));

    [Fact]
    public void A_header_without_end_is_refused() => Assert.Null(UploadMetadata.TryParse("a " + new string('A', 8000)));
}
