using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Sessions;
using StreamPlatform.Identity.Sharding;
using StreamPlatform.Mail;

namespace StreamPlatform.Identity.Links;

internal static class AskForVerification
{
    public static async Task<Results<Accepted, NoContent, ProblemHttpResult>> Handle(
        Caller caller, AccountStore accounts, Shards shards, LinkRequests requests, IOptions<MailOptions> mail, CancellationToken cancellationToken)
    {
        if (!mail.Value.IsOn)
        {
            return IdentityProblems.NoMail.With();
        }

        await using var connection = await shards.For(caller.User).OpenConnectionAsync(cancellationToken);
        if (await accounts.FindAsync(connection, caller.User, cancellationToken) is not { } account || EmailAddress.TryParse(account.Email) is not { } email)
        {
            return IdentityProblems.SessionOver.With();
        }

        if (account.IsVerified)
        {
            return TypedResults.NoContent();
        }

        await requests.AskAsync(email, LinkPurpose.Verification, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }
}
