using StreamPlatform.Messaging.Bus;
using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging;

/// <summary>A message that could not be handled, and why.</summary>
/// <param name="MessageId">The id that its publisher gave it.</param>
/// <param name="Type">Name of its record.</param>
/// <param name="Queue">The queue whose handler failed: where a replay sends it.</param>
/// <param name="Kind">What the last failure was.</param>
/// <param name="FailureType">Name of the last exception's type; <see cref="ProcessEnded"/> when no handler lived to say.</param>
/// <param name="Reason">The last exception's message, at most 1,000 characters, without passwords, keys and signatures.</param>
/// <param name="Attempts">How often it was delivered to a handler.</param>
/// <param name="FirstFailedAt">When its first attempt failed.</param>
/// <param name="LastFailedAt">When its last attempt failed.</param>
/// <param name="TraceParent">W3C trace context under which its last attempt is found; null when it was not traced.</param>
public sealed record DeadLetter(
    Guid MessageId, string Type, string Queue, FailureKind Kind, string FailureType, string Reason, int Attempts,
    DateTimeOffset FirstFailedAt, DateTimeOffset LastFailedAt, string? TraceParent)
{
    /// <summary><see cref="FailureType"/> of a message whose process ended, or lost its connection, at each delivery.</summary>
    public const string ProcessEnded = "ProcessEnded";

    internal static DeadLetter Of(Delivery delivery, string queue, int attempts, FailureHistory failures) => new(
        delivery.Id,
        delivery.Type,
        queue,
        failures.Kind,
        failures.Type ?? string.Empty,
        failures.Message ?? string.Empty,
        attempts,
        failures.FirstFailedAt ?? default,
        failures.LastFailedAt ?? default,
        delivery.TraceParent);
}
