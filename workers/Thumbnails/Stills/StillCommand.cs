using System.Globalization;
using StreamPlatform.Media;

namespace StreamPlatform.Thumbnails.Stills;

// Pure: one picture, in all sizes and both formats at once.
internal static class StillCommand
{
    public static readonly IReadOnlyList<(string Extension, string ContentType)> Formats = [("webp", "image/webp"), ("jpg", "image/jpeg")];

    public static string[] For(string pick, IReadOnlyList<Resolution> sizes, Func<int, string, string> path)
    {
        var names = Enumerable.Range(0, sizes.Count).ToArray();
        var filter = $"[0:v]{pick},split={Text(sizes.Count)}{string.Concat(names.Select(i => $"[s{Text(i)}]"))}"
            + string.Concat(sizes.Select((size, i) => $";[s{Text(i)}]scale={Text(size.Width)}:{Text(size.Height)},setsar=1,split=2[w{Text(i)}][j{Text(i)}a];[j{Text(i)}a]format=yuvj420p[j{Text(i)}]"));
        return
        [
            "-filter_complex", filter,
            .. sizes.SelectMany((size, i) => (string[])
            [
                "-map", $"[w{Text(i)}]", .. One, "-c:v", "libwebp", "-quality", "78", "-f", "image2", "-update", "1", path(size.Width, "webp"),
                "-map", $"[j{Text(i)}]", .. One, "-c:v", "mjpeg", "-q:v", "4", "-f", "image2", "-update", "1", path(size.Width, "jpg"),
            ]),
        ];
    }

    private static string[] One => ["-frames:v", "1", "-map_metadata", "-1", "-vsync", "passthrough"];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
