namespace StreamPlatform.Media.Tests.Audio;

public sealed class ReadingLoudness
{
    private const string Summary = """
        [Parsed_ebur128_2 @ 0x55e5c8] Summary:

          Integrated loudness:
            I:         -23.4 LUFS
            Threshold: -33.6 LUFS

          Loudness range:
            LRA:         2.1 LU
            Threshold: -43.5 LUFS
            LRA low:   -24.9 LUFS
            LRA high:  -22.8 LUFS

          True peak:
            Peak:       -3.1 dBFS
        """;

    [Fact]
    public void The_summary_is_found_behind_whatever_stands_before_it() =>
        Assert.Equal(new Loudness(-23.4, -3.1), LoudnessReader.Read("Input #0, mov, I: am a title\n" + Summary));

    [Theory]
    [InlineData("-70.0", "-inf", true)]
    [InlineData("nan", "-inf", true)]
    [InlineData("-69.9", "-60.0", false)]
    public void Silence_is_what_the_meter_does_not_count(string integrated, string peak, bool silence) =>
        Assert.Equal(silence, LoudnessReader.Read(Summary.Replace("-23.4", integrated, StringComparison.Ordinal).Replace("-3.1", peak, StringComparison.Ordinal))!.IsSilence);

    [Fact]
    public void Nothing_is_read_out_of_other_words() => Assert.Null(LoudnessReader.Read("Conversion failed!"));
}
