using System.Text;

namespace StreamPlatform.Media.Tests.Text;

public sealed class ReadingCaptions
{
    [Fact]
    public void WebVtt_keeps_cues_settings_and_known_tags()
    {
        var written = Write("""
            WEBVTT - made by hand

            NOTE nobody sees this
            --> not even this

            STYLE
            ::cue { color: red }

            intro
            00:01.500 --> 00:03.000 line:10% align:start onclick:steal
            <v Anna>Hello <b>there</b> <script>alert(1)</script>
            second line & more

            01:00:00.000 --> 01:00:02.000
            5 < 6
            """);

        Assert.Equal(
            """
            WEBVTT
            X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000

            00:00:01.500 --> 00:00:03.000 line:10% align:start
            <v Anna>Hello <b>there</b> alert(1)
            second line & more

            01:00:00.000 --> 01:00:02.000
            5 &lt; 6

            """.ReplaceLineEndings("\n"),
            written);
    }

    [Fact]
    public void SubRip_becomes_WebVtt_in_the_order_of_time()
    {
        var written = Write("\uFEFF2\r\n00:00:05,000 --> 00:00:06,000\r\n<font color=\"red\">later</font>\r\n\r\n1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>first</i>\r\n");

        Assert.EndsWith(
            "00:00:01.000 --> 00:00:02.000\n<i>first</i>\n\n00:00:05.000 --> 00:00:06.000\nlater\n", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WEBVTT\n\n00:00:05.000 --> 00:00:04.000\nback", "The caption in line 3 ends before it begins.")]
    [InlineData("WEBVTT\n\nintro\n0:5 --> 0:6\nshort", "Line 4 should be the times of a caption, like 00:01:02.500 --> 00:01:05.000.")]
    [InlineData("Dear Sir or Madam", "Line 2 should be the times of a caption, like 00:01:02.500 --> 00:01:05.000.")]
    [InlineData("WEBVTT\n", "There is no caption in the file.")]
    [InlineData("", "There is no caption in the file.")]
    public void What_cannot_be_read_is_told_with_its_line(string text, string problem) =>
        Assert.Equal(problem, CaptionFile.Read(Encoding.UTF8.GetBytes(text)).Problem);

    [Fact]
    public void Only_text_in_UTF8_is_read() =>
        Assert.Equal("The file is not text in UTF-8.", CaptionFile.Read(Encoding.Unicode.GetBytes("WEBVTT\n\n00:01.000 --> 00:02.000\nüber")).Problem);

    [Fact]
    public void What_was_written_is_read_again_as_it_was()
    {
        var first = CaptionFile.Read("WEBVTT\n\n00:01.000 --> 00:02.000 align:start\n<c.loud>Bang</c> &amp; gone"u8);
        Assert.Equal(first.Cues, CaptionFile.Read(first.ToWebVtt()).Cues);
    }

    private static string Write(string text)
    {
        var file = CaptionFile.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(file.Problem);
        return Encoding.UTF8.GetString(file.ToWebVtt());
    }
}
