using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Mail;
using StreamPlatform.Notifications.Stories;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications.Preferences;

internal sealed record SettingsView(IReadOnlyList<KindSetting> Kinds, QuietHours? Quiet, bool MailIsOn);

internal static class SettingsRoutes
{
    public static void MapSettings(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/api/notifications/settings").WithTags("Settings").RequireAuthorization(PlatformPolicies.Viewer);
        routes.MapGet("/", ShowAsync);
        routes.MapPut("/", SetAsync);
    }

    private static async Task<Ok<SettingsView>> ShowAsync(
        ClaimsPrincipal user, PreferenceRows preferences, IOptions<MailOptions> mail, CancellationToken cancellationToken)
    {
        var settings = await preferences.ReadAsync(user.GetRequiredUserId(), cancellationToken);
        return TypedResults.Ok(new SettingsView(settings.Kinds, settings.Quiet, mail.Value.IsOn));
    }

    private static async Task<Results<Ok<SettingsView>, ProblemHttpResult>> SetAsync(
        Settings settings, ClaimsPrincipal user, PreferenceRows preferences, IOptions<MailOptions> mail, CancellationToken cancellationToken)
    {
        var kinds = settings.Kinds ?? [];
        if (kinds.Any(kind => !Kinds.All.Contains(kind.Kind, StringComparer.Ordinal))
            || kinds.DistinctBy(kind => kind.Kind, StringComparer.Ordinal).Count() != kinds.Count)
        {
            return NotificationsProblems.InvalidSettings.With("There is no such kind, or it is there twice.");
        }

        if (!await preferences.WriteAsync(user.GetRequiredUserId(), settings with { Kinds = kinds }, cancellationToken))
        {
            return NotificationsProblems.InvalidSettings.With("There is no such time zone.");
        }

        return await ShowAsync(user, preferences, mail, cancellationToken);
    }
}
