using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Streaming.Access;

internal sealed record VideoAccess(string OwnerId, VideoVisibility Visibility, bool Published)
{
    // Its owner may preview a video; to everybody else one that is not out does not exist.
    public Verdict For(string? viewerId, bool isPlayable)
    {
        if (viewerId == OwnerId)
        {
            return isPlayable ? Verdict.MayWatch : Verdict.NotYet;
        }

        var isOut = Published && isPlayable && Visibility != VideoVisibility.Private;
        return isOut ? Verdict.MayWatch : Verdict.NotFound;
    }
}

internal enum Verdict
{
    NotFound,
    NotYet,
    MayWatch,
}
