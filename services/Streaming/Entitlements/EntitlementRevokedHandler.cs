using StreamPlatform.Contracts.Payments;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Entitlements;

internal sealed class EntitlementRevokedHandler(EntitlementStore entitlements) : IMessageHandler<EntitlementRevoked>
{
    public Task HandleAsync(EntitlementRevoked message, MessageContext context, CancellationToken cancellationToken) =>
        entitlements.ChangeAsync(message.UserId, message.Scope, message.Version, HeldEntitlement.Revoked);
}
