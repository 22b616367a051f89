namespace StreamPlatform.Streaming.Entitlements;

internal static class EntitlementScope
{
    public const string Premium = "premium";

    public static string Video(string videoId) => $"video:{videoId}";

    public static string Channel(string channelId) => $"channel:{channelId}";
}
