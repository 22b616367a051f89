using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Payments.Catalog;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Offers;

// A new price is for new members; who is one pays what they agreed to.
internal static class SaveMembership
{
    public static async Task<Results<Ok<MembershipTerms>, ProblemHttpResult>> Handle(
        string channelId, MembershipTerms terms, HttpRequest request, ClaimsPrincipal user, CatalogOwners owners, MembershipRows rows,
        IOptions<PaymentsOptions> options, CancellationToken cancellationToken)
    {
        var currency = options.Value.Currency;
        if (!OfferTerms.IsPrice(terms.Amount) || (terms.Currency is not null && terms.Currency != currency))
        {
            return PaymentsProblems.Invalid(new(StringComparer.Ordinal) { ["amount"] = [$"50 to 99999 minor units of {currency} a month."] });
        }

        if (await owners.FindChannelAsync(request, cancellationToken) is not { } channel || channel.Id != channelId)
        {
            return PaymentsProblems.ChannelNotFound.With();
        }

        await rows.PutAsync(new Membership(channelId, user.GetRequiredUserId(), channel.Name, terms.Amount, currency, terms.Active), cancellationToken);
        return TypedResults.Ok(terms with { Currency = currency });
    }
}
