using StreamPlatform.Transcoder.Probing;

namespace StreamPlatform.Transcoder.Tests.Probing;

/// <summary>Packets as ffprobe lists them; stream 0 is the video, at 25 pictures a second.</summary>
internal static class Scans
{
    public static PacketScan Of(params string[] lines)
    {
        var scan = new PacketScan(0, TimeSpan.FromSeconds(0.04));
        foreach (var line in lines)
        {
            scan.Add(Line(line));
        }

        return scan;
    }

    /// <summary>From "stream,shown,decoded,length,flags"; bytes are a matter of the file.</summary>
    public static string Line(string line) => line.Insert(line.LastIndexOf(','), ",100,0");

    public static PacketScan Every(double step, int count, double from = 0) =>
        Of([.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"0,{from + i * step},{from + i * step},{step},{(i % 10 == 0 ? "K__" : "___")}"))]);
}
