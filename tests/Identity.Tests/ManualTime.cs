namespace StreamPlatform.Identity.Tests;

public sealed class ManualTime : TimeProvider
{
    // whole seconds: the database keeps microseconds, and a cookie's age is in seconds
    private DateTimeOffset _now = DateTimeOffset.FromUnixTimeSeconds(System.GetUtcNow().ToUnixTimeSeconds());

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
