namespace StreamPlatform.Catalog;

internal static class Clock
{
    // as precise as the database keeps times, so that an answer is the same before and after it was stored
    public static DateTime InMilliseconds(this DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    public static DateTime NowInMilliseconds(this TimeProvider clock) => clock.GetUtcNow().InMilliseconds();
}
