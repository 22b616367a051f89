using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Pure: one still out of the keyframes of the first seconds. The thumbnail filter takes the most typical one, which passes over a fade from black.
internal static class PosterCommand
{
    private const int LargestClass = 720;
    private const string Seconds = "20";
    private const string Candidates = "20";

    public static Resolution SizeFor(TranscodingPlan plan) =>
        plan.Rungs.First(rung => rung == plan.Rungs[^1] || ClassOf(rung) <= LargestClass).Size;

    public static ToolCommand For(TranscodingPlan plan, string path, SourceInput source)
    {
        var size = SizeFor(plan);
        var scale = string.Create(CultureInfo.InvariantCulture, $"scale={size.Width}:{size.Height},setsar=1");
        string[] filter = [scale, .. PictureFilter.ToStandardRange(plan.Picture), "format=yuvj420p", $"thumbnail={Candidates}"];
        return new ToolCommand(
            ToolCommand.Ffmpeg,
            [
                "-hide_banner", "-v", "level+warning", "-nostdin", .. source.Arguments, "-skip_frame", "nokey", "-t", Seconds, "-i", source.Url,
                "-map", "0:" + plan.Picture.StreamIndex.ToString(CultureInfo.InvariantCulture),
                "-vf", string.Join(',', filter), "-frames:v", "1", "-map_metadata", "-1", "-c:v", "mjpeg", "-q:v", "4", "-f", "image2", "-update", "1", path,
            ]);
    }

    private static double ClassOf(Rung rung) => Math.Max(rung.Size.LongSide * 9 / 16.0, rung.Size.ShortSide);
}
