namespace StreamPlatform.Transcoder.Jobs;

internal static class JobQueues
{
    // What makes a video playable; served before everything else.
    public const string First = "transcode.first";

    // Light, and needed from the beginning: it has a lane of its own, so that an hour of sound never stands before a first chunk.
    public const string Audio = "transcode.audio";

    public const string Rest = "transcode.rest";
}
