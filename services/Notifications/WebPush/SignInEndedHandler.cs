using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Messaging;

namespace StreamPlatform.Notifications.WebPush;

// Who signs out on a device is not told anything there any more.
internal sealed class SignInEndedHandler(SubscriptionRows subscriptions) : IMessageHandler<SignInEnded>
{
    public Task HandleAsync(SignInEnded message, MessageContext context, CancellationToken cancellationToken) =>
        subscriptions.DropSessionAsync(message.SignInId, cancellationToken);
}
