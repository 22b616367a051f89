using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Sessions;

// Whoever signs out stops watching, on whatever device the session was.
internal sealed class SignInEndedHandler(SessionStore sessions, ILogger<SignInEndedHandler> logger) : IMessageHandler<SignInEnded>
{
    public async Task HandleAsync(SignInEnded message, MessageContext context, CancellationToken cancellationToken)
    {
        await sessions.EndOfSignInAsync(message.SignInId);
        logger.SignInEnded(message.SignInId);
    }
}
