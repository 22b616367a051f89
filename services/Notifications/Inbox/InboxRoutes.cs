using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications.Inbox;

internal sealed record ReadThrough(long Id);

internal static class InboxRoutes
{
    private const int Usual = 24;
    private const int Most = 100;

    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/api/notifications").WithTags("Inbox").RequireAuthorization(PlatformPolicies.Viewer);
        routes.MapGet("/", ListAsync);
        routes.MapGet("/unread", CountAsync);
        routes.MapPut("/{id:long}/read", ReadOneAsync);
        routes.MapPost("/read", ReadAllAsync);
    }

    private static async Task<Results<Ok<InboxPage>, ProblemHttpResult>> ListAsync(
        string? cursor, int? limit, ClaimsPrincipal user, InboxRows inbox, CancellationToken cancellationToken)
    {
        var before = long.MaxValue;
        if (cursor is not null && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before))
        {
            return NotificationsProblems.InvalidCursor.With();
        }

        var userId = user.GetRequiredUserId();
        var count = Math.Clamp(limit ?? Usual, 1, Most);
        var entries = await inbox.BeforeAsync(userId, before, count, cancellationToken);
        return TypedResults.Ok(new InboxPage(
            [.. entries.Select(NotificationView.Of)],
            entries.Count < count ? null : entries[^1].Position.ToString(CultureInfo.InvariantCulture),
            await inbox.UnreadAsync(userId, cancellationToken)));
    }

    private static async Task<Ok<Unread>> CountAsync(ClaimsPrincipal user, InboxRows inbox, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Unread(await inbox.UnreadAsync(user.GetRequiredUserId(), cancellationToken)));

    private static async Task<NoContent> ReadOneAsync(long id, ClaimsPrincipal user, InboxRows inbox, CancellationToken cancellationToken)
    {
        await inbox.MarkReadAsync(user.GetRequiredUserId(), id, andAllBefore: false, cancellationToken);
        return TypedResults.NoContent();
    }

    // All that the caller has seen: what came after it stays unread.
    private static async Task<NoContent> ReadAllAsync(ReadThrough through, ClaimsPrincipal user, InboxRows inbox, CancellationToken cancellationToken)
    {
        await inbox.MarkReadAsync(user.GetRequiredUserId(), through.Id, andAllBefore: true, cancellationToken);
        return TypedResults.NoContent();
    }
}
