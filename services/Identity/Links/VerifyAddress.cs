using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Links;

internal sealed record VerifyRequest(string? Token);

internal static class VerifyAddress
{
    // Whoever has the link reads the mails of the address; it need not be the browser that is signed in.
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        VerifyRequest request, AccountStore accounts, LinkTickets tickets, Shards shards, ILogger<Audit> audit, CancellationToken cancellationToken)
    {
        if (LinkToken.TryParse(request.Token) is not { } token)
        {
            return IdentityProblems.LinkOver.With();
        }

        await using var work = await shards.For(token.User).BeginAsync(cancellationToken);
        if (!await tickets.IsGoodAsync(work.Connection, token, LinkPurpose.Verification, cancellationToken))
        {
            return IdentityProblems.LinkOver.With();
        }

        await accounts.MarkVerifiedAsync(work.Connection, token.User, cancellationToken);
        await tickets.UseAsync(work.Connection, token.User, LinkPurpose.Verification, cancellationToken);
        await work.CommitAsync(cancellationToken);
        audit.AddressVerified(token.User.Value);
        return TypedResults.NoContent();
    }
}
