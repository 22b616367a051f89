using System.Net.Sockets;
using MailKit;
using MailKit.Security;

namespace StreamPlatform.Mail;

/// <summary>Which failures pass.</summary>
public static class MailFailures
{
    /// <summary>The server is away, busy, or not set up: the mail waits.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="cancellationToken">What was given to the sending: its end is no failure.</param>
    public static bool IsPassing(Exception failure, CancellationToken cancellationToken) =>
        failure is SocketException or IOException or CommandException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
