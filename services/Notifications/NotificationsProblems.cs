using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications;

internal static class NotificationsProblems
{
    public static readonly ProblemType InvalidCursor = new("invalid-cursor", StatusCodes.Status400BadRequest, "The cursor is not one of ours");
    public static readonly ProblemType InvalidBell = new("invalid-bell", StatusCodes.Status400BadRequest, "A bell is set to all or none");
    public static readonly ProblemType InvalidSubscription = new("invalid-push-subscription", StatusCodes.Status400BadRequest, "That is no push subscription of a browser");
    public static readonly ProblemType InvalidSettings = new("invalid-notification-settings", StatusCodes.Status400BadRequest, "These settings cannot be kept");
    public static readonly ProblemType TooManyStreams = new("too-many-streams", StatusCodes.Status429TooManyRequests, "Too many streams are open");
    public static readonly ProblemType UnknownLink = new("unknown-link", StatusCodes.Status404NotFound, "This link is not one of ours");
}
