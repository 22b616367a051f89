namespace StreamPlatform.Messaging.Tests;

internal static class Errands
{
    public static readonly JobQueueOptions Quick = new()
    {
        DeliveryLimit = 2, UnknownRetries = 2, TransientRetries = 9, RetryPause = TimeSpan.FromMilliseconds(50), LongestRetryPause = TimeSpan.FromMilliseconds(100),
    };

    public static Action<MessagingBuilder> From(string queue, JobQueueOptions? options = null) =>
        messaging => messaging.HandleJobs<Errand, ErrandHandler>(queue, options ?? Quick);

    public static Action<MessagingBuilder> ToldOf<THandler>(string queue)
        where THandler : class, IDeadLetterHandler<Errand> =>
        messaging => messaging.HandleJobs<Errand, ErrandHandler>(queue, Quick).HandleDeadJobs<Errand, THandler>(queue);
}
