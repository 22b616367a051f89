using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Payments.Offers;

internal sealed record MembershipTerms(long Amount, string? Currency, bool Active);

internal static class ShowMembership
{
    public static async Task<Results<Ok<MembershipTerms>, ProblemHttpResult>> Handle(string channelId, MembershipRows rows, CancellationToken cancellationToken) =>
        await rows.FindAsync(channelId, cancellationToken) is { } membership
            ? TypedResults.Ok(new MembershipTerms(membership.Amount, membership.Currency, membership.Active))
            : PaymentsProblems.ChannelNotFound.With();
}
