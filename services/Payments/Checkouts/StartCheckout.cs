using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Checkouts;

internal static class StartCheckout
{
    public static async Task<Results<Created<StartedCheckout>, ProblemHttpResult>> Handle(
        CheckoutRequest wanted, HttpRequest request, ClaimsPrincipal user, Basket basket, CheckoutRows rows, CheckoutSession session, CancellationToken cancellationToken)
    {
        if (!Site.IsPath(wanted.ReturnPath))
        {
            return PaymentsProblems.InvalidReturnPath.With();
        }

        var (priced, problem) = await basket.PriceAsync(wanted, user.GetRequiredUserId(), cancellationToken);
        if (priced is null)
        {
            return problem!;
        }

        var checkout = await rows.BeginAsync(Guid.CreateVersion7().ToString("n"), priced.Purchase, wanted.ReturnPath!, cancellationToken);
        if (checkout.Url is not { } url)
        {
            var begun = await session.BeginAsync(checkout.CheckoutId, priced, request, wanted.ReturnPath!, cancellationToken);
            url = begun.Url;
            await rows.LeadToAsync(checkout.CheckoutId, begun.Id, url, cancellationToken);
        }

        return TypedResults.Created($"/api/payments/checkouts/{checkout.CheckoutId}", new StartedCheckout(checkout.CheckoutId, url));
    }
}
