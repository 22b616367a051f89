namespace StreamPlatform.Standins.Mongo.Query;

internal sealed class Deadline(TimeProvider clock, DateTimeOffset end)
{
    public static Deadline Never { get; } = new(TimeProvider.System, DateTimeOffset.MaxValue);

    public static Deadline In(TimeProvider clock, long? milliseconds) =>
        milliseconds is > 0 and var limit ? new Deadline(clock, clock.GetUtcNow().AddMilliseconds(limit)) : Never;

    public void Check()
    {
        if (end != DateTimeOffset.MaxValue && clock.GetUtcNow() > end)
        {
            throw Errors.MaxTimeExpired();
        }
    }
}
