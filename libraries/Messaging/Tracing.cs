using System.Diagnostics;
using StreamPlatform.Messaging.Bus;

namespace StreamPlatform.Messaging;

/// <summary>One trace from the change that publishes to the last attempt of the last handler.</summary>
internal static class Tracing
{
    private static readonly ActivitySource Source = new(Topology.ActivitySource);

    public static Activity Publish(Message message) => Start($"publish {message.Type}", ActivityKind.Internal, message.TraceParent);

    /// <summary>An attempt: a child of the span that sent the message, be it the publisher's or that of the attempt before.</summary>
    public static Activity Process(Delivery delivery, string queue)
    {
        if (delivery.TraceParent is null)
        {
            // what nobody traced before begins its trace here, not under the client's own span of the delivery, which is not kept
            Activity.Current = null;
        }

        return Describe(Start($"process {delivery.Type}", ActivityKind.Consumer, delivery.TraceParent), delivery, queue);
    }

    /// <summary>A message goes on to another queue: to wait for its next attempt, or to the dead letters.</summary>
    public static Activity Forward(Delivery delivery, string queue) => Describe(
        Start($"forward {delivery.Type}", ActivityKind.Internal, delivery.TraceParent), delivery, queue);

    // Whether anybody listens to us or not: the client's own spans, which travel with the message, must find their parent.
    private static Activity Start(string name, ActivityKind kind, string? parent)
    {
        if (Source.StartActivity(name, kind, parent) is { } observed)
        {
            return observed;
        }

        var unobserved = new Activity(name);
        return (parent is null ? unobserved : unobserved.SetParentId(parent)).Start();
    }

    private static Activity Describe(Activity activity, Delivery delivery, string queue) => activity
        .SetTag("messaging.system", "rabbitmq")
        .SetTag("messaging.destination.name", queue)
        .SetTag("messaging.message.id", delivery.Id.ToString())
        .SetTag("messaging.delivery_count", delivery.Count);
}
