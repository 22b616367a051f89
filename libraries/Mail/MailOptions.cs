using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Mail;

/// <summary>Section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Mail";

    /// <summary>The address that mails come from.</summary>
    [Required, EmailAddress]
    public string From { get; init; } = "streamplatform@localhost";

    /// <summary>The site as people open it: links in mails lead there. Empty: where the gateway is.</summary>
    [Required, Url]
    public string SiteUrl { get; set; } = "";

    /// <summary>Where mails go. Null: none are sent.</summary>
    public SmtpServer? Server { get; internal set; }

    /// <summary>Whether mails are sent.</summary>
    public bool IsOn => Server is not null;
}
