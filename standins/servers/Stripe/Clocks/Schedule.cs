using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Clocks;

// When time alone next does something to an object.
internal static class Schedule
{
    public const long TrialNoticeSeconds = 3 * 24 * 60 * 60;
    public const long IncompleteLifetimeSeconds = 23 * 60 * 60;

    public static long? DueOf(JsonObject subject) => subject.Kind() switch
    {
        "subscription" => OfSubscription(subject),
        "invoice" => subject.Text("status") switch
        {
            "draft" => subject.FindNumber("automatically_finalizes_at"),
            "open" => subject.FindNumber("next_payment_attempt"),
            _ => null,
        },
        "checkout.session" => subject.Text("status") == "open" ? subject.Number("expires_at") : null,
        _ => null,
    };

    private static long? OfSubscription(JsonObject subscription)
    {
        var cancelAt = subscription.FindNumber("cancel_at") ?? long.MaxValue;
        return subscription.Text("status") switch
        {
            "incomplete" => subscription.Number("created") + IncompleteLifetimeSeconds,
            "trialing" => Math.Min(cancelAt, subscription.Flag("_trial_noticed")
                ? subscription.Number("trial_end")
                : Math.Max(subscription.Number("trial_start"), subscription.Number("trial_end") - TrialNoticeSeconds)),
            "active" or "past_due" => Math.Min(cancelAt, subscription.Number("_period_end")),
            _ => null,
        };
    }
}
