namespace StreamPlatform.Transcoder.Planning;

// Settings of x264 that change its bytes: all chunks of a plan have to share them.
internal sealed record EncoderSettings(string Preset, int Quality, int Threads)
{
    // veryfast keeps 1080p near real time on two cores; quality 23 is x264's own default, held below each rung's maximum by its buffer
    public static readonly EncoderSettings Default = new("veryfast", 23, 2);
}
