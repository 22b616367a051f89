using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Streaming;

internal static class StreamingProblems
{
    public static readonly ProblemType VideoNotFound = new("video-not-found", StatusCodes.Status404NotFound, "There is no such video");
    public static readonly ProblemType NotPlayableYet = new("not-playable-yet", StatusCodes.Status409Conflict, "The video cannot be played yet");
    public static readonly ProblemType PaymentRequired = new("payment-required", StatusCodes.Status402PaymentRequired, "The video is not free");
    public static readonly ProblemType TooManyStreams = new("too-many-streams", StatusCodes.Status409Conflict, "The viewer watches as much at once as the plan allows");
    public static readonly ProblemType EntitlementsUnavailable = new("entitlements-unavailable", StatusCodes.Status503ServiceUnavailable, "What the viewer has paid for is not known at the moment");
    public static readonly ProblemType MediaNotFound = new("media-not-found", StatusCodes.Status404NotFound, "There is no such file");
    public static readonly ProblemType TextNotFound = new("text-not-found", StatusCodes.Status404NotFound, "The video has no such captions");
    public static readonly ProblemType InvalidText = new("invalid-text", StatusCodes.Status422UnprocessableEntity, "The captions cannot be read");
    public static readonly ProblemType TextTooLong = new("text-too-long", StatusCodes.Status413PayloadTooLarge, "The captions are too long");
    public static readonly ProblemType SegmentNotReady = new("segment-not-ready", StatusCodes.Status503ServiceUnavailable, "The segment is still being made");
}
