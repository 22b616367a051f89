namespace StreamPlatform.Messaging.Outbox;

internal sealed record OutboxRow(
    long Position, Guid Id, string Exchange, string RoutingKey, string Type, byte[] Body, string? TraceParent, string Listeners)
{
    public static OutboxRow Of(Message message) => new(
        0, message.Id, message.Exchange, message.RoutingKey, message.Type, message.Body, message.TraceParent, string.Join(' ', message.Listeners));

    public Message ToMessage() => new(Id, Exchange, RoutingKey, Type, Body, TraceParent, Listeners.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
