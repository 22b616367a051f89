namespace StreamPlatform.Standins.Stripe.Events;

internal sealed record Delivery(long Sequence, string EventId, string EndpointId, int Attempt);

internal sealed record DeliveryRequest(Delivery Delivery, string Url, string Payload, string Secret);
