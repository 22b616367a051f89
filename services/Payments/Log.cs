namespace StreamPlatform.Payments;

internal static partial class Log
{
    [LoggerMessage(9000, LogLevel.Warning, "Stripe does not answer: {Reason}")]
    public static partial void StripeAway(this ILogger logger, string reason);

    [LoggerMessage(9001, LogLevel.Warning, "Stripe refuses {Path}: {Code} {Reason}")]
    public static partial void StripeRefused(this ILogger logger, string path, string? code, string reason);

    [LoggerMessage(9010, LogLevel.Warning, "A webhook was refused: {Reason}")]
    public static partial void WebhookRefused(this ILogger logger, string reason);

    [LoggerMessage(9011, LogLevel.Warning, "{Subject} could not be brought up to date, attempt {Attempt}")]
    public static partial void SyncFailed(this ILogger logger, string subject, int attempt, Exception exception);

    [LoggerMessage(9012, LogLevel.Information, "{Subject} is not of this platform")]
    public static partial void SubjectUnknown(this ILogger logger, string subject);

    [LoggerMessage(9013, LogLevel.Warning, "The queue of what is to be brought up to date could not be read")]
    public static partial void SyncInterrupted(this ILogger logger, Exception exception);

    [LoggerMessage(9020, LogLevel.Information, "Reconciled: {Missed} events had not been heard")]
    public static partial void Reconciled(this ILogger logger, int missed);

    [LoggerMessage(9021, LogLevel.Warning, "Not reconciled with Stripe")]
    public static partial void NotReconciled(this ILogger logger, Exception exception);

    [LoggerMessage(9030, LogLevel.Warning, "Housekeeping was interrupted")]
    public static partial void HousekeepingInterrupted(this ILogger logger, Exception exception);

    [LoggerMessage(9031, LogLevel.Information, "Premium of {Month}: {Amount} shared out among {Creators} creators")]
    public static partial void PremiumShared(this ILogger logger, DateOnly month, long amount, int creators);

    [LoggerMessage(9040, LogLevel.Information, "Plans stand at Stripe")]
    public static partial void PlansStand(this ILogger logger);

    [LoggerMessage(9041, LogLevel.Warning, "Plans do not stand at Stripe yet; trying again")]
    public static partial void PlansMissing(this ILogger logger, Exception exception);

    [LoggerMessage(9050, LogLevel.Warning, "The owner of {Thing} could not be checked")]
    public static partial void CatalogAway(this ILogger logger, string thing, Exception exception);

    [LoggerMessage(9060, LogLevel.Information, "Entitlement of {UserId} to {Scope} is now {Granted}, version {Version}")]
    public static partial void EntitlementChanged(this ILogger logger, string userId, string scope, bool granted, long version);
}
