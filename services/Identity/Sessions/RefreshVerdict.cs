namespace StreamPlatform.Identity.Sessions;

// A session's refresh tokens come in generations. The newest one is good once: using it begins the next generation.
// An older one means that two hold the same token, a user and perhaps a thief, so the whole family ends. The exception is the generation
// just before, within the grace and from the same browser: two tabs that sent the same cookie at once, or an answer that was lost on its way.
// Such a repeat gets a sibling in the newest generation. Of two siblings only one can be used; so a thief inside the grace is still found out
// at the next use of either.
internal enum RefreshVerdict
{
    Rotate,
    Repeat,
    Over,
    Reused,
}

internal sealed record PresentedToken(
    Guid SessionId, int Generation, DateTimeOffset TokenExpiresAt,
    int NewestGeneration, DateTimeOffset RotatedAt, DateTimeOffset SessionExpiresAt, bool HasEnded, string UserAgent)
{
    public RefreshVerdict Judge(string userAgent, DateTimeOffset now, TimeSpan grace)
    {
        if (HasEnded || SessionExpiresAt <= now || TokenExpiresAt <= now)
        {
            return RefreshVerdict.Over;
        }

        if (Generation == NewestGeneration)
        {
            return RefreshVerdict.Rotate;
        }

        var isRace = Generation == NewestGeneration - 1 && now - RotatedAt <= grace && userAgent == UserAgent;
        return isRace ? RefreshVerdict.Repeat : RefreshVerdict.Reused;
    }
}
