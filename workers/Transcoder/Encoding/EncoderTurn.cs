namespace StreamPlatform.Transcoder.Encoding;

// One ffmpeg of this process in its place: what makes a video playable goes before the rest.
internal sealed class EncoderTurn(bool goesFirst)
{
    public bool GoesFirst { get; set; } = goesFirst;

    public int? ProcessId { get; set; }
}
