using System.Text;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Tests.Tus;

public class ReadingAChecksum
{
    [Theory]
    [InlineData("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=", "hello world", true)]
    [InlineData("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=", "hello World", false)]
    [InlineData("sha256 uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=", "hello world", true)]
    public void It_matches_its_bytes_alone(string header, string text, bool matches)
    {
        using var checksum = UploadChecksum.TryParse(header)!;
        foreach (var one in Encoding.UTF8.GetBytes(text))
        {
            checksum.Append([one]);
        }

        Assert.Equal(matches, checksum.Matches());
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha1")]
    [InlineData("sha1 ")]
    [InlineData("sha1 ???")]
    [InlineData("sha1 Kq5s")]
    [InlineData("md5 XrY7u+Ae7tCTyyK7j1rNww==")]
    [InlineData("SHA1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=")]
    [InlineData("sha1  Kq5sNclPz7QV2+lfQIuc6R7oRu0=")]
    public void Another_algorithm_or_form_is_refused(string header) => Assert.Null(UploadChecksum.TryParse(header));
}
