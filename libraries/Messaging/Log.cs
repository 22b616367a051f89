using Microsoft.Extensions.Logging;

namespace StreamPlatform.Messaging;

internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Warning, "The outbox relay was interrupted and tries again")]
    public static partial void RelayInterrupted(this ILogger logger, Exception exception);

    [LoggerMessage(101, LogLevel.Warning, "The inbox could not be swept")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);

    [LoggerMessage(102, LogLevel.Debug, "Message {MessageId} from {Queue} was handled before")]
    public static partial void AlreadyHandled(this ILogger logger, Guid messageId, string queue);

    [LoggerMessage(103, LogLevel.Warning, "Attempt {Attempt} at {MessageType} {MessageId} from {Queue} failed ({Kind}); the next one comes in {Pause}")]
    public static partial void AttemptFailed(
        this ILogger logger, int attempt, string messageType, Guid messageId, string queue, FailureKind kind, TimeSpan pause, Exception exception);

    [LoggerMessage(104, LogLevel.Error, "{MessageType} {MessageId} from {Queue} became a dead letter after {Attempts} attempts. {FailureType}: {Reason}")]
    public static partial void DeadLettered(
        this ILogger logger, string messageType, Guid messageId, string queue, int attempts, string failureType, string reason);

    [LoggerMessage(105, LogLevel.Warning, "The consumer of {Queue} lost its channel and opens a new one")]
    public static partial void ConsumerInterrupted(this ILogger logger, string queue, Exception? exception);

    [LoggerMessage(106, LogLevel.Information, "Consuming {Queue}")]
    public static partial void Consuming(this ILogger logger, string queue);

    [LoggerMessage(107, LogLevel.Error, "The broker did not take {MessageType} {MessageId}")]
    public static partial void NotConfirmed(this ILogger logger, string messageType, Guid messageId, Exception exception);

    [LoggerMessage(108, LogLevel.Error, "Attempt {Attempt} at {MessageType} {MessageId} from {Queue} failed ({Kind}), and there will be no other")]
    public static partial void GivenUp(
        this ILogger logger, string messageType, Guid messageId, string queue, int attempt, FailureKind kind, Exception exception);

    [LoggerMessage(109, LogLevel.Warning, "{MessageType} {MessageId} from {Queue} is neither done nor passed on: the broker will deliver it again")]
    public static partial void NotSettled(this ILogger logger, string messageType, Guid messageId, string queue, Exception exception);

    [LoggerMessage(110, LogLevel.Error, "Nobody could be told that {MessageType} {MessageId} from {Queue} is a dead letter")]
    public static partial void NotTold(this ILogger logger, string messageType, Guid messageId, string queue, Exception exception);

    [LoggerMessage(111, LogLevel.Warning, "Queue {Queue} exists with other settings and is used as it is: {Difference}")]
    public static partial void QueueDiffers(this ILogger logger, string queue, string difference);

    [LoggerMessage(112, LogLevel.Debug, "The dead letters could not be counted: {Reason}")]
    public static partial void NotCounted(this ILogger logger, string reason);
}
