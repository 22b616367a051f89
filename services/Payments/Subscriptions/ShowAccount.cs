using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Payments.Entitlements;
using StreamPlatform.Payments.Plans;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Subscriptions;

internal sealed record Dunning(DateTimeOffset Since, DateTimeOffset? NextAttempt, string? PayUrl);

internal sealed record OwnSubscription(
    string SubscriptionId, string PlanId, string State, DateTimeOffset CurrentPeriodEnd, bool CancelAtPeriodEnd, Dunning? Dunning);

internal sealed record OwnMembership(string ChannelId, string State, DateTimeOffset CurrentPeriodEnd, bool CancelAtPeriodEnd, string SubscriptionId);

internal sealed record Account(Plan Plan, OwnSubscription? Subscription, IEnumerable<OwnMembership> Memberships, IEnumerable<OwnEntitlement> Entitlements);

// From our own database: it can be read while Stripe is away.
internal static class ShowAccount
{
    private const string PastDue = "past_due";

    public static async Task<Ok<Account>> Handle(
        ClaimsPrincipal user, SubscriptionRows subscriptions, EntitlementRows entitlements, PlanList plans, CancellationToken cancellationToken)
    {
        var userId = user.GetRequiredUserId();
        var all = await subscriptions.OfAsync(userId, cancellationToken);
        var held = await entitlements.OfAsync(userId, cancellationToken);
        var premium = all.Where(row => row.Purchase.Kind == Purchase.Plan).OrderBy(row => row.IsOver).FirstOrDefault();
        var hasPremium = held.Any(entitlement => entitlement.Scope == "premium");
        var plan = hasPremium ? plans.Of(premium is { IsOver: false } ? premium.Purchase.PlanId : PlanList.Monthly) : plans.Of(null);
        return TypedResults.Ok(new Account(
            plan,
            premium is null ? null : Show(premium),
            all.Where(row => row is { IsOver: false, Purchase.Kind: Purchase.Membership }).Select(ShowMembership),
            held.Select(OwnEntitlement.Of)));
    }

    private static OwnSubscription Show(SubscriptionRow row) => new(
        row.SubscriptionId, row.Purchase.PlanId!, NameOf(row.State), row.PeriodEnd, row.CancelAtPeriodEnd,
        row.State == PastDue ? new Dunning(row.PeriodStart, row.NextAttempt, row.PayUrl) : null);

    private static OwnMembership ShowMembership(SubscriptionRow row) =>
        new(row.Purchase.ChannelId!, NameOf(row.State), row.PeriodEnd, row.CancelAtPeriodEnd, row.SubscriptionId);

    private static string NameOf(string state) => state.Replace('_', '-');
}
