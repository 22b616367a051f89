using RabbitMQ.Client;
using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging.Bus;

/// <summary>A message as the broker delivers it.</summary>
/// <param name="Body">Valid only until the consumer's callback returns.</param>
internal sealed record Delivery(Guid Id, string Type, ReadOnlyMemory<byte> Body, IDictionary<string, object?>? Headers)
{
    public FailureHistory Failures { get; } = FailureHistory.Read(Headers);

    /// <summary>How often the broker has had to take this message back from somebody who did not answer.</summary>
    public int Redeliveries => MessageHeaders.Number(Headers, "x-delivery-count");

    /// <summary>1 at the first delivery, whatever ended the ones before.</summary>
    public int Count => 1 + Failures.Transient + Failures.Unknown + Failures.Permanent + Redeliveries;

    public string? TraceParent => MessageHeaders.Text(Headers, MessageHeaders.TraceParent);

    public bool IsReplay => MessageHeaders.Text(Headers, MessageHeaders.ReplayedAt) is not null;

    public static Delivery Of(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body) => new(
        Guid.TryParse(properties.MessageId, out var id) ? id : Guid.Empty,
        properties.Type ?? string.Empty,
        body,
        properties.Headers);

    /// <summary>The headers that stay with the message wherever it goes; what the broker has added and what has failed is not among them.</summary>
    public Dictionary<string, object?> KeptHeaders()
    {
        var kept = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)[MessageHeaders.TraceParent, MessageHeaders.ReplayedAt])
        {
            if (MessageHeaders.Text(Headers, name) is { } value)
            {
                kept[name] = value;
            }
        }

        return kept;
    }

    public BasicProperties PropertiesWith(IDictionary<string, object?> headers) => new()
    {
        MessageId = Id.ToString(),
        Type = Type,
        ContentType = "application/json",
        DeliveryMode = DeliveryModes.Persistent,
        Headers = headers,
    };
}
