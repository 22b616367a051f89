namespace StreamPlatform.Notifications.WebPush;

// Which addresses may be subscribed.
internal static class PushEndpoint
{
    private const int Longest = 2000;

    public static bool IsAllowed(string? endpoint, WebPushOptions options) =>
        endpoint is { Length: > 0 and <= Longest } && Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (IsOwn(uri, options) || (uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort));

    // A push service of the installation itself may be anywhere.
    public static bool IsOwn(Uri endpoint, WebPushOptions options) =>
        options.OwnServices.Contains(endpoint.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase);
}
