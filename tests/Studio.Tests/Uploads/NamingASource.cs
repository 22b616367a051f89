using StreamPlatform.Contracts;
using StreamPlatform.Studio.Uploads;

namespace StreamPlatform.Studio.Tests.Uploads;

public class NamingASource
{
    private static readonly string VideoId = Ids.NewVideo();

    [Theory]
    [InlineData("film.mp4", "film.mp4")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\films\\a.mov", "a.mov")]
    [InlineData("a\u0000b\nc.mp4", "abc.mp4")]
    [InlineData("  Grüße.mp4 ", "Grüße.mp4")]
    public void A_file_name_is_a_name_and_no_path(string sent, string kept) => Assert.Equal(kept, Read(sent, "video/mp4").FileName);

    [Theory]
    [InlineData("video/mp4", "video/mp4")]
    [InlineData("VIDEO/QuickTime", "video/quicktime")]
    [InlineData("text/html", "application/octet-stream")]
    [InlineData("nonsense", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    public void Only_media_types_are_kept(string sent, string kept) => Assert.Equal(kept, Read("film", sent).ContentType);

    [Fact]
    public void An_endless_name_is_cut() => Assert.Equal(255, Read(new string('x', 300), "video/mp4").FileName.Length);

    [Theory]
    [InlineData("filename dg==")]
    [InlineData("videoId bm90LWFuLWlk")]
    public void Without_a_video_there_is_no_upload(string metadata) => Assert.Null(NewUpload.TryRead(metadata, "owner", 1));

    private static NewUpload Read(string filename, string filetype) => NewUpload.TryRead(
        $"videoId {Creator.Base64(VideoId)},filename {Creator.Base64(filename)},filetype {Creator.Base64(filetype)}", "owner", 1)!;
}
