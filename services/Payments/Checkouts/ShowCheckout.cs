using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Payments.Sync;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Checkouts;

// Whoever waits for a checkout makes us ask Stripe, should its event not have come.
internal static class ShowCheckout
{
    public static async Task<Results<Ok<ShownCheckout>, ProblemHttpResult>> Handle(
        string checkoutId, ClaimsPrincipal user, CheckoutRows rows, SyncQueue queue, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync(user.GetRequiredUserId(), checkoutId, cancellationToken) is not { } checkout)
        {
            return PaymentsProblems.CheckoutNotFound.With();
        }

        if (checkout is { State: CheckoutRow.Open, SessionId: { } sessionId } && await rows.MayAskAsync(checkoutId, cancellationToken))
        {
            await queue.AddAsync([Subjects.Of(Subjects.Checkout, sessionId)], cancellationToken);
        }

        return TypedResults.Ok(new ShownCheckout(checkoutId, checkout.State, CheckoutItem.Of(checkout.Purchase), checkout.GiftCode));
    }
}
