namespace StreamPlatform.Messaging.Outbox;

internal sealed record OutboxRow(
    long Position, Guid Id, string Exchange, string RoutingKey, string Type, byte[] Body, string? TraceParent)
{
    public Message ToMessage() => new(Id, Exchange, RoutingKey, Type, Body, TraceParent);
}
