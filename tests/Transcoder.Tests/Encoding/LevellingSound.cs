using Microsoft.Extensions.Logging.Abstractions;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Tests.Encoding;

public sealed class LevellingSound(ITestOutputHelper output)
{
    private const string Picture = "color=gray:s=64x36:r=5";
    private static readonly LoudnessMeter Meter = new(Toolbox.Tools, NullLogger<LoudnessMeter>.Instance);

    // EBU R 128 allows half a unit, and one where a programme is short
    [Theory]
    [InlineData("a-quiet-tone.mp4", "sine=f=440:d=20,volume=-8dB", 20)]
    [InlineData("loud-noise.mp4", "anoisesrc=c=pink:a=1:d=20", 20)]
    [InlineData("speech-with-pauses.mp4", "anoisesrc=c=pink:a=0.3:d=20,volume='if(lt(mod(t,2),1.2),1,0)':eval=frame", 20)]
    [InlineData("longer-than-what-is-listened-to.mp4", "anoisesrc=c=pink:a=0.2:d=90", 90)]
    public async Task A_sound_is_brought_to_the_target_and_its_peaks_stay_below_the_ceiling(string name, string sound, int seconds)
    {
        using var source = await MakeAsync(name, sound, seconds);
        var plan = await source.PlanAsync();
        var level = await Meter.MeasureAsync(plan, plan.Sound!, new SourceInput(source.Address), CancellationToken.None);

        var (before, after) = (await MeasureAsync(source.FilePath), await MeasureAsync(await EncodeAsync(plan, source, level)));

        output.WriteLine(FormattableString.Invariant($"{name}: {before.Integrated} LUFS before, {after.Integrated} LUFS and {after.TruePeak} dBTP after {level.Decibels:0.0} dB"));
        Assert.InRange(after.Integrated, SoundLevel.Target - 1, SoundLevel.Target + 1);
        Assert.True(after.TruePeak <= -0.9, $"{after.TruePeak} dBTP");
    }

    [Fact]
    public async Task Silence_stays_silence()
    {
        using var source = await MakeAsync("silence.mp4", "anullsrc=d=5", 5);
        var plan = await source.PlanAsync();
        Assert.Equal(SoundLevel.Untouched, await Meter.MeasureAsync(plan, plan.Sound!, new SourceInput(source.Address), CancellationToken.None));
    }

    [Fact]
    public void What_is_almost_silent_is_not_made_mere_noise() => Assert.Equal(20, SoundLevel.For(new Loudness(-60, -50)).Decibels);

    [Fact]
    public void Of_a_long_sound_a_minute_is_listened_to_in_pieces_from_all_over_it()
    {
        var text = LoudnessCommand.For(Plans(3600), new SourceSound(1, "en"), new SourceInput(new Uri("https://a/b"))).Arguments;
        Assert.Equal(6, text.Count(argument => argument == "-i"));
        Assert.Contains("3590", text);
        Assert.Single(LoudnessCommand.For(Plans(50), new SourceSound(1, "en"), new SourceInput(new Uri("https://a/b"))).Arguments, argument => argument == "-i");
    }

    private static TranscodingPlan Plans(double seconds) => Planning.Plans.Of(640, 360, new FrameRate(25, 1), seconds);

    private static Task<SourceFile> MakeAsync(string name, string sound, int seconds) => SourceFile.MakeAsync(
        name, "-f", "lavfi", "-i", Picture, "-f", "lavfi", "-i", sound, "-t", $"{seconds}", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "192k");

    private static async Task<string> EncodeAsync(TranscodingPlan plan, SourceFile source, SoundLevel level)
    {
        var target = source.FilePath + ".aac";
        var result = await Toolbox.Tools.RunAsync(AudioCommand.For(plan, plan.Sound!, level, target, new SourceInput(source.Address)), TimeSpan.FromMinutes(2), default);
        Assert.True(result.Succeeded, result.Errors);
        return target;
    }

    private static async Task<Loudness> MeasureAsync(string path)
    {
        var result = await Toolbox.Tools.RunAsync(
            new ToolCommand("ffmpeg", ["-hide_banner", "-nostats", "-v", "info", "-i", path, "-map", "0:a", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"]), TimeSpan.FromMinutes(2), default);
        return LoudnessReader.Read(result.Errors)!;
    }
}
