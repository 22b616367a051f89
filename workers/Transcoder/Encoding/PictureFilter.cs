using System.Globalization;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Tools;

namespace StreamPlatform.Transcoder.Encoding;

// Pure: the way from decoded pictures to one stream per rung, each scaled from the next larger one.
internal static class PictureFilter
{
    // A source may end a little before its header says; the last picture then stands, but not for longer than one segment
    private const string HoldLastPicture = "tpad=stop_mode=clone:stop_duration=4";

    // Linear light, then the primaries of SDR, then a curve that keeps highlights apart
    private const string ToneMap =
        "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";

    public static string For(TranscodingPlan plan, MediaTime start, IReadOnlyList<Rung> rungs)
    {
        var at = Seconds.Of(plan.Clock.VideoStart + start.ToTimeSpan());
        var first = rungs[0];
        string[] head =
        [
            .. plan.Picture.IsInterlaced ? ["yadif=mode=send_frame:deint=interlaced"] : Array.Empty<string>(),
            $"fps={plan.FrameRate}:start_time={at}", "setpts=PTS-STARTPTS", HoldLastPicture,
            .. EverySecond(plan, first),
            Scale(first),
            .. plan.Picture.IsHighDynamicRange ? [ToneMap] : Array.Empty<string>(),
            "format=yuv420p",
        ];
        var filter = $"[0:{plan.Picture.StreamIndex.ToString(CultureInfo.InvariantCulture)}]{string.Join(',', head)}";
        for (var i = 1; i < rungs.Count; i++)
        {
            var (above, rung) = (rungs[i - 1], rungs[i]);
            var thin = plan.FrameIntervalOf(above) == plan.FrameIntervalOf(rung) ? [] : EverySecond(plan, rung);
            filter += $",split[{above.Name}][to{rung.Name}];[to{rung.Name}]{string.Join(',', [.. thin, Scale(rung)])}";
        }

        return $"{filter}[{rungs[^1].Name}]";
    }

    private static string[] EverySecond(TranscodingPlan plan, Rung rung) => plan.FrameIntervalOf(rung) == 2 ? ["framestep=2"] : [];

    // The scaler bends the pixels to keep the exact shape of the picture: then a rung would depend on the rungs above it, which are not the same in every job
    private static string Scale(Rung rung) => string.Create(CultureInfo.InvariantCulture, $"scale={rung.Size.Width}:{rung.Size.Height},setsar=1");
}
