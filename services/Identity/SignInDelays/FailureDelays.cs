namespace StreamPlatform.Identity.SignInDelays;

// A few slips cost nothing; from then on each wrong password doubles the pause.
internal static class FailureDelays
{
    public const int FreeFailures = 4;
    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    // failures are forgotten after this long without a further one
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    public static TimeSpan After(int failures)
    {
        if (failures <= FreeFailures)
        {
            return TimeSpan.Zero;
        }

        var doublings = Math.Min(failures - FreeFailures - 1, 16);
        var delay = FirstDelay * Math.Pow(2, doublings);
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
