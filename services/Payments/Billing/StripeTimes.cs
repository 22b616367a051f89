namespace StreamPlatform.Payments.Billing;

// Stripe.net reads its seconds as times without an offset, in UTC.
internal static class StripeTimes
{
    public static DateTimeOffset Utc(this DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    public static DateTimeOffset? Utc(this DateTime? time) => time?.Utc();
}
