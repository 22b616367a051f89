using StreamPlatform.Contracts.Payments;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Entitlements;

internal sealed class EntitlementGrantedHandler(EntitlementStore entitlements) : IMessageHandler<EntitlementGranted>
{
    public Task HandleAsync(EntitlementGranted message, MessageContext context, CancellationToken cancellationToken) =>
        entitlements.ChangeAsync(message.UserId, message.Scope, message.Version, message.Until);
}
