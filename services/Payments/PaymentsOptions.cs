using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Payments;

internal sealed class PaymentsOptions : IValidatableObject
{
    public const string Section = "Payments";
    public const int Whole = 10_000;

    [Required]
    public Uri StripeUrl { get; init; } = new("https://api.stripe.com");

    [Required]
    public string StripeApiKey { get; init; } = "";

    // More than one, with commas between, while a secret is being rolled.
    [Required]
    public string StripeWebhookSecret { get; init; } = "";

    // Where viewers come back to; without it where they came from.
    public Uri? SiteOrigin { get; init; }

    [RegularExpression("[a-z]{3}")]
    public string Currency { get; init; } = "eur";

    [Range(1, 1_000_000)]
    public long PremiumMonthly { get; init; } = 999;

    [Range(1, 10_000_000)]
    public long PremiumYearly { get; init; } = 9990;

    [Range(0, 730)]
    public int TrialDays { get; init; } = 14;

    [Range(1, 100)]
    public int FreeStreamsAtOnce { get; init; } = 2;

    [Range(1, 100)]
    public int PremiumStreamsAtOnce { get; init; } = 4;

    // Of a sale, without taxes, in ten-thousandths.
    [Range(0, Whole)]
    public int CreatorShare { get; init; } = 8000;

    // Of premium, without taxes: shared out by what was watched.
    [Range(0, Whole)]
    public int PremiumPoolShare { get; init; } = 5000;

    // Stripe Tax has to be set up in the account before.
    public bool AutomaticTax { get; init; }

    public TimeSpan WebhookTolerance { get; init; } = TimeSpan.FromMinutes(5);

    // A renewal takes Stripe an hour or so; nobody is locked out meanwhile.
    public TimeSpan RenewalGrace { get; init; } = TimeSpan.FromDays(1);

    // So long after a payment that did not come in, people may still watch.
    public TimeSpan DunningGrace { get; init; } = TimeSpan.FromDays(14);

    public TimeSpan HoldEarnings { get; init; } = TimeSpan.FromDays(7);

    public TimeSpan SyncInterval { get; init; } = TimeSpan.FromSeconds(1);

    [Range(1, 32)]
    public int SyncsAtOnce { get; init; } = 4;

    public TimeSpan ReconcileInterval { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan HousekeepingInterval { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan KeepAnswers { get; init; } = TimeSpan.FromDays(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        TimeSpan[] times = [WebhookTolerance, SyncInterval, ReconcileInterval, HousekeepingInterval, KeepAnswers];
        if (times.Any(time => time <= TimeSpan.Zero) || RenewalGrace < TimeSpan.Zero || DunningGrace < TimeSpan.Zero || HoldEarnings < TimeSpan.Zero)
        {
            yield return new ValidationResult("Times are more than zero.");
        }
    }
}
