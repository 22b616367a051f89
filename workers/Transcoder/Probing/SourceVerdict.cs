namespace StreamPlatform.Transcoder.Probing;

// One of the two is there.
internal sealed record SourceVerdict(AcceptedSource? Accepted, RefusalReason? Refused)
{
    public static SourceVerdict Accept(AcceptedSource source) => new(source, null);

    public static SourceVerdict Refuse(RefusalReason reason) => new(null, reason);
}
