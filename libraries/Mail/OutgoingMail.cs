namespace StreamPlatform.Mail;

/// <summary>A mail to one person, as text and as HTML.</summary>
/// <param name="To">The address.</param>
/// <param name="ToName">Whose it is.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">For programs that show no HTML.</param>
/// <param name="Html">The same for the others.</param>
/// <param name="Id">The same when the same mail is sent again.</param>
public sealed record OutgoingMail(string To, string ToName, string Subject, string Text, string Html, string Id)
{
    /// <summary>Where one POST ends mails of this sort (RFC 8058). Null: they are not a subscription.</summary>
    public Uri? Unsubscribe { get; init; }
}
