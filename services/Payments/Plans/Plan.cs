namespace StreamPlatform.Payments.Plans;

internal sealed record Plan(
    string PlanId, string Name, long Amount, string Currency, string? Interval, int TrialDays, IReadOnlyList<string> Features, int StreamsAtOnce);
