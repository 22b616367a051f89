namespace StreamPlatform.Transcoder.Tests;

/// <summary>Grey levels that number pictures: neighbours differ by far more than an encoder blurs.</summary>
internal static class Shades
{
    public const string Expression = "16+mod(N*37\\,200)";

    public static int Of(long frame) => 16 + (int)(frame * 37 % 200);

    /// <summary>The shade of each picture of a file, in the order shown.</summary>
    public static async Task<byte[]> ReadAsync(string path)
    {
        // two by two pixels of 4:2:0 are four bytes of luma and two of colour
        var raw = path + ".yuv";
        await Toolbox.FfmpegAsync("-i", path, "-vf", "scale=2:2:flags=area,format=yuv420p", "-vsync", "passthrough", "-f", "rawvideo", raw);
        return [.. (await File.ReadAllBytesAsync(raw)).Chunk(6).Select(picture => picture[0])];
    }

    /// <summary>The first frame whose shade is not the expected one, or null.</summary>
    public static string? FirstDifference(IReadOnlyList<byte> seen, int frames, int interval = 1)
    {
        if (seen.Count != (frames + interval - 1) / interval)
        {
            return $"{seen.Count} pictures instead of {(frames + interval - 1) / interval}";
        }

        for (var i = 0; i < seen.Count; i++)
        {
            if (Math.Abs(seen[i] - Of((long)i * interval)) > 3)
            {
                return $"picture {i} is {seen[i]} instead of {Of((long)i * interval)}";
            }
        }

        return null;
    }
}
