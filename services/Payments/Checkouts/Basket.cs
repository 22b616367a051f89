using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Payments.Entitlements;
using StreamPlatform.Payments.Offers;
using StreamPlatform.Payments.Plans;
using StreamPlatform.Payments.Subscriptions;

namespace StreamPlatform.Payments.Checkouts;

// What is bought and for how much, by our own prices and never by the caller's. Amount null: a price of a plan.
internal sealed record PricedPurchase(Purchase Purchase, string Name, long? Amount);

internal sealed class Basket(
    PlanList plans, OfferRows offers, MembershipRows memberships, EntitlementRows entitlements, SubscriptionRows subscriptions, IOptions<PaymentsOptions> options)
{
    private const int LongestGift = 36;

    public async Task<(PricedPurchase? Priced, ProblemHttpResult? Problem)> PriceAsync(CheckoutRequest request, string userId, CancellationToken cancellationToken)
    {
        var (priced, problem) = request.Item switch
        {
            "plan" => OfPlan(request, userId),
            "gift" => OfGift(request, userId),
            "video" => await OfVideoAsync(request, userId, cancellationToken),
            "membership" => await OfMembershipAsync(request, userId, cancellationToken),
            _ => (null, PaymentsProblems.InvalidItem.With("item is plan, video, membership or gift.")),
        };
        return priced is not null && await HasAsync(priced.Purchase, cancellationToken) ? (null, PaymentsProblems.AlreadyEntitled.With()) : (priced, problem);
    }

    // Who was given premium may subscribe before it ends, and who rents a video may buy it.
    private async Task<bool> HasAsync(Purchase wanted, CancellationToken cancellationToken) => wanted.Kind switch
    {
        Purchase.Plan or Purchase.Membership =>
            (await subscriptions.OfAsync(wanted.UserId, cancellationToken)).Any(row => !row.IsOver && row.Purchase.Scope == wanted.Scope),
        Purchase.Buy or Purchase.Rent => (await entitlements.OfAsync(wanted.UserId, cancellationToken))
            .Any(held => held.Scope == wanted.Scope && (wanted.Kind == Purchase.Rent || held.Until is null)),
        _ => false,
    };

    private (PricedPurchase?, ProblemHttpResult?) OfPlan(CheckoutRequest request, string userId) => plans.FindPaid(request.PlanId) is { } plan
        ? (new PricedPurchase(new Purchase(Purchase.Plan, userId, PlanId: plan.PlanId), plan.Name, null), null)
        : (null, PaymentsProblems.NotForSale.With());

    private (PricedPurchase?, ProblemHttpResult?) OfGift(CheckoutRequest request, string userId)
    {
        if (plans.FindPaid(request.PlanId) is not { } plan)
        {
            return (null, PaymentsProblems.NotForSale.With());
        }

        return request.Months is >= 1 and <= LongestGift and { } months && PlanList.GiftAmount(plan, months) is { } amount
            ? (new PricedPurchase(new Purchase(Purchase.Gift, userId, PlanId: plan.PlanId, Months: months), $"Gift: {plan.Name}, {months} months", amount), null)
            : (null, PaymentsProblems.InvalidItem.With("A gift is of 1 to 36 months, and of whole years where the plan is by the year."));
    }

    private async Task<(PricedPurchase?, ProblemHttpResult?)> OfVideoAsync(CheckoutRequest request, string userId, CancellationToken cancellationToken)
    {
        var offer = request.VideoId is { } videoId ? await offers.FindAsync(videoId, cancellationToken) : null;
        var amount = request.Kind switch { Purchase.Buy => offer?.BuyPrice, Purchase.Rent => offer?.RentPrice, _ => null };
        if (offer is null || amount is null)
        {
            return (null, PaymentsProblems.NotForSale.With());
        }

        return offer.OwnerId == userId
            ? (null, PaymentsProblems.OwnVideo.With())
            : (new PricedPurchase(
                new Purchase(
                    request.Kind!, userId, VideoId: offer.VideoId, ChannelId: offer.ChannelId, CreatorId: offer.OwnerId,
                    RentHours: request.Kind == Purchase.Rent ? offer.RentHours : 0, CreatorShare: options.Value.CreatorShare),
                offer.Title,
                amount), null);
    }

    private async Task<(PricedPurchase?, ProblemHttpResult?)> OfMembershipAsync(CheckoutRequest request, string userId, CancellationToken cancellationToken)
    {
        var membership = request.ChannelId is { } channelId ? await memberships.FindAsync(channelId, cancellationToken) : null;
        if (membership is not { Active: true })
        {
            return (null, PaymentsProblems.NotForSale.With());
        }

        return membership.OwnerId == userId
            ? (null, PaymentsProblems.OwnVideo.With())
            : (new PricedPurchase(
                new Purchase(
                    Purchase.Membership, userId, ChannelId: membership.ChannelId, CreatorId: membership.OwnerId, CreatorShare: options.Value.CreatorShare),
                $"Membership: {membership.Name}",
                membership.Amount), null);
    }
}
