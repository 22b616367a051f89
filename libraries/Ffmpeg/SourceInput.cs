using System.Globalization;

namespace StreamPlatform.Ffmpeg;

// How ffmpeg and ffprobe open a source that nobody vouches for.
internal sealed record SourceInput(Uri Address)
{
    public const string MpegTs = "mpegts";

    // Streams of a broadcast may be given other numbers on the way; they go on as the ones that they were
    private static readonly string[] OfMpegTs = ["-merge_pmt_versions", "1"];

    // ffmpeg's name of it, once it is known.
    public string? Container { get; init; }

    // The picture of an 8K television. A decoder allocates what a header claims.
    public const int MostPixels = 36_000_000;

    // Containers, and streams that stand alone. A list of protocols alone is no protection: a playlist named .mp4 made ffmpeg fetch what it pointed to.
    // Never hls, concat, dash, imf, sdp, image2, rtsp, nor anything else that opens files by itself.
    private const string Containers = "mov,matroska,mpegts,mpeg,avi,flv,ogg,asf,mxf,gxf,rm,nut,ivf,dv,gif,h264,hevc,m4v,mpegvideo,obu,yuv4mpegpipe,wav,mp3,aac,flac";

    // Only so that a still picture is told apart from what is unknown; each reads nothing but its own bytes
    private const string Stills = "png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe,jpegxl_pipe";

    // A server that says nothing for so long (microseconds) has gone
    private const string ReadTimeout = "10000000";

    public IReadOnlyList<string> Arguments => [.. OverProtocol, .. Container == MpegTs ? OfMpegTs : []];

    private string[] OverProtocol => Address.Scheme switch
    {
        "https" => [.. Lists("https,tls,tcp"), .. OverHttp],
        "http" => [.. Lists("http,tcp"), .. OverHttp],
        "file" => Lists("file"),
        _ => throw new NotSupportedException($"A source is not read over {Address.Scheme}."),
    };

    public string Url => Address.IsFile ? Address.LocalPath : Address.AbsoluteUri;

    // How ffmpeg warns (commands that read a source let it) of the last attempt to go on reading: they are 0, 1 and 3 seconds after what went wrong
    public const string LastAttempt = "in 3 second(s)";

    // A paused encoder does not read: the server may hang up, and then the range is asked for again
    private static string[] OverHttp => ["-rw_timeout", ReadTimeout, "-reconnect", "1", "-reconnect_delay_max", "4"];

    private static string[] Lists(string protocols) =>
    [
        "-protocol_whitelist", protocols, "-format_whitelist", $"{Containers},{Stills}", "-max_pixels", MostPixels.ToString(CultureInfo.InvariantCulture),
    ];
}
