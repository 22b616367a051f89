using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Catalog;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Offers;

internal static class SaveOffer
{
    public static async Task<Results<Ok<Offer>, ProblemHttpResult>> Handle(
        string videoId, OfferTerms terms, HttpRequest request, ClaimsPrincipal user, CatalogOwners owners, UnitOfWorkFactory units,
        IOptions<PaymentsOptions> options, CancellationToken cancellationToken)
    {
        if (terms.Check(options.Value.Currency) is { Count: > 0 } errors)
        {
            return PaymentsProblems.Invalid(errors);
        }

        if (await owners.FindVideoAsync(videoId, request, cancellationToken) is not { } video)
        {
            return PaymentsProblems.VideoNotFound.With();
        }

        await using var work = await units.BeginAsync(cancellationToken);
        if (await OfferRows.PutAsync(work, video, user.GetRequiredUserId(), terms, options.Value.Currency, cancellationToken) is not { } offer)
        {
            return PaymentsProblems.OfferEdited.With();
        }

        await work.PublishAsync(
            new OfferChanged(offer.VideoId, offer.ChannelId, offer.IsPaid, offer.IncludedInPremium, offer.MembersOnly, offer.PreviewSeconds, offer.Version),
            cancellationToken);
        await work.CommitAsync(cancellationToken);
        return TypedResults.Ok(offer);
    }
}
