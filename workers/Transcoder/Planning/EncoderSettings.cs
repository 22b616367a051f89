namespace StreamPlatform.Transcoder.Planning;

// Settings of x264 that change its init segments: all chunks of a plan have to share them. With two threads and a maximum that binds, the bytes of a
// segment still differ from run to run, because each thread plans with what the other has guessed: a segment's hash is that of the first one stored.
internal sealed record EncoderSettings(string Preset, int Quality, int Threads)
{
    // veryfast keeps 1080p near real time on two cores; quality 23 is x264's own default, held below each rung's maximum by its buffer
    public static readonly EncoderSettings Default = new("veryfast", 23, 2);
}
