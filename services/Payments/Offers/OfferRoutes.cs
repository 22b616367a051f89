using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Payments.Catalog;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Offers;

internal sealed record OfferPage(IReadOnlyList<Offer> Items, string? Next);

internal static class OfferRoutes
{
    private const int MostAtOnce = 50;
    private const int PageSize = 500;

    public static void MapOffers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/payments/offers", ManyAsync).WithTags("offers").AllowAnonymous();
        app.MapGet("/internal/payments/offers", PageAsync);

        var own = app.MapGroup("/api/payments/videos/{videoId}/offer").WithTags("offers").RequireAuthorization(PlatformPolicies.Creator).AddEndpointFilter<CatalogFailures>();
        own.MapGet("", ShowAsync);
        own.MapPut("", SaveOffer.Handle);

        var membership = app.MapGroup("/api/payments/channels/{channelId}/membership").WithTags("offers");
        membership.MapGet("", ShowMembership.Handle).AllowAnonymous();
        membership.MapPut("", SaveMembership.Handle).RequireAuthorization(PlatformPolicies.Creator).AddEndpointFilter<CatalogFailures>();
    }

    private static async Task<Ok<IEnumerable<Offer>>> ManyAsync(string? videos, OfferRows rows, CancellationToken cancellationToken)
    {
        var ids = videos?.Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MostAtOnce).ToArray() ?? [];
        return TypedResults.Ok((await rows.ManyAsync(ids, cancellationToken)).Where(offer => offer.IsPaid));
    }

    private static async Task<Results<Ok<Offer>, ProblemHttpResult>> ShowAsync(
        string videoId, HttpRequest request, CatalogOwners owners, OfferRows rows, CancellationToken cancellationToken)
    {
        if (await owners.FindVideoAsync(videoId, request, cancellationToken) is null)
        {
            return PaymentsProblems.VideoNotFound.With();
        }

        return (await rows.ManyAsync([videoId], cancellationToken)).SingleOrDefault() is { } offer ? TypedResults.Ok(offer) : PaymentsProblems.OfferNotFound.With();
    }

    // For a room that fills its copy anew; the gateway does not route it.
    private static async Task<Ok<OfferPage>> PageAsync(string? after, OfferRows rows, CancellationToken cancellationToken)
    {
        var page = await rows.PageAsync(after ?? "", PageSize, cancellationToken);
        return TypedResults.Ok(new OfferPage(page, page.Count < PageSize ? null : page[^1].VideoId));
    }
}
