namespace StreamPlatform.Mail;

/// <summary>The address itself was refused, and will be again.</summary>
/// <param name="message">What the server said.</param>
/// <param name="inner">Its answer.</param>
public sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);
