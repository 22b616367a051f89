namespace StreamPlatform.Mail;

/// <summary>Hands mails to the installation's mail server.</summary>
public interface IMailSender
{
    /// <summary>Returns when the server has taken the mail.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MailRefusedException">The address is refused for good.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
