namespace StreamPlatform.Notifications;

internal static partial class Log
{
    [LoggerMessage(8000, LogLevel.Information, "Telling the followers of {ChannelId} about {VideoId}")]
    public static partial void FanOutBegun(this ILogger logger, string channelId, string videoId);

    [LoggerMessage(8001, LogLevel.Warning, "A batch of followers was not told; it will be tried again")]
    public static partial void FanOutInterrupted(this ILogger logger, Exception exception);

    [LoggerMessage(8002, LogLevel.Debug, "{VideoId} is not known: nobody is told about it")]
    public static partial void VideoNotKnown(this ILogger logger, string videoId);

    [LoggerMessage(8003, LogLevel.Warning, "Follows from before were not read from Catalog; trying again: {Reason}")]
    public static partial void OldFollowsNotLearned(this ILogger logger, string reason);

    [LoggerMessage(8010, LogLevel.Warning, "Open streams were not told what is new; trying again: {Reason}")]
    public static partial void StreamsNotRefreshed(this ILogger logger, string reason);

    [LoggerMessage(8020, LogLevel.Information, "A push subscription at {Origin} is gone ({Status})")]
    public static partial void SubscriptionGone(this ILogger logger, string origin, int status);

    [LoggerMessage(8021, LogLevel.Warning, "{Origin} refused a push message ({Status})")]
    public static partial void PushRefused(this ILogger logger, string origin, int status);

    [LoggerMessage(8022, LogLevel.Information, "{Origin} takes no push messages for {Wait} ({Status})")]
    public static partial void PushServiceWaits(this ILogger logger, string origin, TimeSpan wait, int status);

    [LoggerMessage(8023, LogLevel.Warning, "Push messages wait; trying again: {Reason}")]
    public static partial void PushInterrupted(this ILogger logger, string reason);

    [LoggerMessage(8030, LogLevel.Warning, "Mails wait; trying again: {Reason}")]
    public static partial void MailInterrupted(this ILogger logger, string reason);

    [LoggerMessage(8031, LogLevel.Information, "A digest could not be delivered and is given up: {Reason}")]
    public static partial void DigestRefused(this ILogger logger, string reason);

    [LoggerMessage(8040, LogLevel.Warning, "Old notifications were not deleted; trying again: {Reason}")]
    public static partial void NotForgotten(this ILogger logger, string reason);
}
