using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Stripe.BillingPortal;
using StreamPlatform.Payments.Provider;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Subscriptions;

internal sealed record PortalRequest(string? ReturnPath);

internal sealed record Portal(string Url);

internal static class OpenPortal
{
    public static async Task<Results<Ok<Portal>, ProblemHttpResult>> Handle(
        PortalRequest wanted, HttpRequest request, ClaimsPrincipal user, Customers customers, StripeApi stripe, Site site, CancellationToken cancellationToken)
    {
        if (!Site.IsPath(wanted.ReturnPath))
        {
            return PaymentsProblems.InvalidReturnPath.With();
        }

        if (await customers.FindAsync(user.GetRequiredUserId(), cancellationToken) is not { } customer)
        {
            return PaymentsProblems.NoCustomer.With();
        }

        // one more page is no harm: it needs no key
        var session = await new SessionService(stripe.Client).CreateAsync(
            new SessionCreateOptions { Customer = customer, ReturnUrl = site.AddressOf(request, wanted.ReturnPath!) }, cancellationToken: cancellationToken);
        return TypedResults.Ok(new Portal(session.Url));
    }
}
