using System.Globalization;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Payments.Plans;

internal sealed class PlanList
{
    public const string Free = "free";
    public const string Monthly = "premium-monthly";
    public const string Yearly = "premium-yearly";
    private const int MonthsOfYear = 12;

    public PlanList(IOptions<PaymentsOptions> options)
    {
        var set = options.Value;
        string[] premium = ["Every video that premium includes", Streams(set.PremiumStreamsAtOnce), "What you watch pays its creators"];
        All =
        [
            new Plan(Free, "Free", 0, set.Currency, null, 0, ["Every free video", "Previews of all others", Streams(set.FreeStreamsAtOnce)], set.FreeStreamsAtOnce),
            new Plan(Monthly, "Premium", set.PremiumMonthly, set.Currency, "month", set.TrialDays, premium, set.PremiumStreamsAtOnce),
            new Plan(Yearly, "Premium, by the year", set.PremiumYearly, set.Currency, "year", set.TrialDays, premium, set.PremiumStreamsAtOnce),
        ];
    }

    public IReadOnlyList<Plan> All { get; }

    public Plan? FindPaid(string? planId) => All.FirstOrDefault(plan => plan.PlanId == planId && plan.Interval is not null);

    public Plan Of(string? planId) => FindPaid(planId) ?? All[0];

    // The portal changes prices without our metadata: the interval tells the plan.
    public static string OfInterval(string? interval) => interval == "year" ? Yearly : Monthly;

    // Gifts are of whole intervals.
    public static long? GiftAmount(Plan plan, int months) => plan.Interval switch
    {
        "month" => plan.Amount * months,
        "year" when months % MonthsOfYear == 0 => plan.Amount * (months / MonthsOfYear),
        _ => null,
    };

    private static string Streams(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} streams at once");
}
