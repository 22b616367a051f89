namespace StreamPlatform.Ffmpeg;

// One call of ffmpeg or ffprobe. The source's address is a secret: it is an argument of its own so that it can be kept out of every log.
internal sealed record ToolCommand(string Program, IReadOnlyList<string> Arguments)
{
    public const string Ffmpeg = "ffmpeg";
    public const string Ffprobe = "ffprobe";

    // Of all its threads together; null leaves what the time limit allows on every processor.
    public TimeSpan? ProcessorTime { get; init; }

    public override string ToString() => Redaction.Redact($"{Program} {string.Join(' ', Arguments)}");
}
