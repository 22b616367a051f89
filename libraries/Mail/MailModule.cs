using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace StreamPlatform.Mail;

/// <summary>Adds the sending of mails.</summary>
public static class MailModule
{
    /// <summary>By the connection string <c>smtp</c>; without it mail is off.</summary>
    /// <param name="builder">The room.</param>
    /// <returns>Whether mail is on.</returns>
    public static bool AddMail(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var server = builder.Configuration.GetConnectionString("smtp") is { Length: > 0 } text ? SmtpServer.Parse(text) : null;
        builder.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).Configure(options => options.Server = server)
            .PostConfigure(options => options.SiteUrl = options.SiteUrl is { Length: > 0 } given ? given : Site(builder.Configuration))
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton<IMailSender, SmtpMailSender>();
        return server is not null;
    }

    // a browser's address of it first
    private static string Site(IConfiguration configuration) =>
        configuration["services:gateway:https:0"] ?? configuration["services:gateway:http:0"] ?? "http://localhost:8080";
}
