namespace StreamPlatform.Notifications.Following;

// What a follower wants to hear of a channel.
internal static class Bells
{
    public const string All = "all";
    public const string None = "none";
}
