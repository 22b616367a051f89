namespace StreamPlatform.Payments.Subscriptions;

// Until when a subscription entitles, by its state and nothing else; null: it does not.
internal static class Access
{
    public static DateTimeOffset? Until(
        string state, DateTimeOffset periodStart, DateTimeOffset periodEnd, bool ends, TimeSpan renewalGrace, TimeSpan dunningGrace) => state switch
        {
            "trialing" or "active" => ends ? periodEnd : periodEnd + renewalGrace,

            // the period that was not paid has begun
            "past_due" => periodStart + dunningGrace,
            _ => null,
        };
}
