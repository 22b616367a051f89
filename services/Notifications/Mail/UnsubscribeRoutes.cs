using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Notifications.Preferences;

namespace StreamPlatform.Notifications.Mail;

// No sign-in: mail programs ask too. A GET only asks back, for programs look at every link of a mail.
internal static class UnsubscribeRoutes
{
    private const string Question =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>End these mails?</title><meta name="viewport" content="width=device-width"></head>
        <body><h1>End these mails?</h1><p>You will get no more mails about what happens on StreamPlatform. You can turn them on again in your settings.</p>
        <form method="post"><button>End these mails</button></form></body></html>
        """;

    private const string Done =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>No more mails</title><meta name="viewport" content="width=device-width"></head>
        <body><h1>No more mails</h1><p>You can turn them on again in your settings.</p><p><a href="/account/notifications">Settings</a></p></body></html>
        """;

    public static void MapUnsubscribe(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/api/notifications/unsubscribe").WithTags("Mail").AllowAnonymous();
        routes.MapGet("/{token}", Ask);
        routes.MapPost("/{token}", EndAsync);
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Ask(string token, UnsubscribeLinks links) =>
        links.Read(token) is null ? NotificationsProblems.UnknownLink.With() : Page(Question);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> EndAsync(
        string token, UnsubscribeLinks links, PreferenceRows preferences, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } userId)
        {
            return NotificationsProblems.UnknownLink.With();
        }

        await preferences.EndMailAsync(userId, cancellationToken);
        return Page(Done);
    }

    private static ContentHttpResult Page(string html) => TypedResults.Text(html, MediaTypeNames.Text.Html, System.Text.Encoding.UTF8);
}
