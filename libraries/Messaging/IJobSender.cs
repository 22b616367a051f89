namespace StreamPlatform.Messaging;

/// <summary>Puts jobs into a queue at once. Only for rooms without a Postgres outbox, whose jobs may be repeated without harm.</summary>
public interface IJobSender
{
    /// <summary>Returns when the broker has confirmed that it holds the job. It refuses one for a queue that no consumer has made yet.</summary>
    Task SendAsync<TJob>(TJob job, string queue, Guid messageId, CancellationToken cancellationToken);
}
