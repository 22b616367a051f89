using System.Diagnostics;
using System.Text.Json;

namespace StreamPlatform.Messaging;

/// <summary>A message as it travels: an address, a name of its type, a JSON body.</summary>
/// <param name="Id">Stays the same however often the message is sent; consumers recognise duplicates by it.</param>
/// <param name="Exchange">Empty for the default exchange, where the routing key is the name of a queue.</param>
/// <param name="TraceParent">W3C trace context of the change that the message speaks of.</param>
/// <param name="Listeners">Rooms that must hear it; empty for a job and for an event that nobody hears yet.</param>
internal sealed record Message(
    Guid Id, string Exchange, string RoutingKey, string Type, byte[] Body, string? TraceParent, IReadOnlyList<string> Listeners)
{
    public bool IsJob => Exchange.Length == 0;

    public static Message Event<T>(Guid id, T @event) =>
        new(id, Topology.EventExchange, typeof(T).Name, typeof(T).Name, Serialize(@event), Activity.Current?.Id, EventListeners.Of(typeof(T)));

    public static Message Job<T>(Guid id, string queue, T job) =>
        new(id, string.Empty, queue, typeof(T).Name, Serialize(job), Activity.Current?.Id, []);

    private static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web);
}
