namespace StreamPlatform.Transcoder.Tools;

// How ffmpeg and ffprobe open a source that nobody vouches for.
internal sealed record SourceInput(Uri Address)
{
    // Containers only. A list of protocols alone is no protection: a playlist named .mp4 made ffmpeg fetch what it pointed to. Never hls, concat, dash, imf, sdp, image2, rtsp.
    private const string Containers = "mov,matroska,mpegts,mpeg,avi,flv,ogg,asf,wav,mp3,aac,flac";

    // A server that says nothing for so long (microseconds) has gone
    private const string ReadTimeout = "10000000";

    public IReadOnlyList<string> Arguments => Address.Scheme switch
    {
        "https" => [.. Lists("https,tls,tcp"), .. OverHttp],
        "http" => [.. Lists("http,tcp"), .. OverHttp],
        "file" => Lists("file"),
        _ => throw new NotSupportedException($"A source is not read over {Address.Scheme}."),
    };

    public string Url => Address.IsFile ? Address.LocalPath : Address.AbsoluteUri;

    // A paused encoder does not read: the server may hang up, and then the range is asked for again
    private static string[] OverHttp => ["-rw_timeout", ReadTimeout, "-reconnect", "1", "-reconnect_delay_max", "4"];

    private static string[] Lists(string protocols) => ["-protocol_whitelist", protocols, "-format_whitelist", Containers];
}
