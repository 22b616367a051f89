namespace StreamPlatform.Messaging.Bus;

internal enum PublishOutcome
{
    /// <summary>The broker holds the message in every queue that must have it.</summary>
    Confirmed,

    /// <summary>The broker does not take this message now: its queue does not exist, or is full. Others may go through.</summary>
    Refused,

    /// <summary>The connection broke before the broker had answered.</summary>
    Interrupted,
}
