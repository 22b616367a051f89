using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Limits;
using StreamPlatform.Identity.Passwords;
using StreamPlatform.Identity.Sessions;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Links;

internal sealed record NewPasswordRequest(string? Token, string? Password);

internal sealed class ResetPassword(
    AccountStore accounts, SessionStore sessions, LinkTickets tickets, Shards shards, PasswordHashing passwords, ILogger<Audit> audit)
{
    public static Task<Results<NoContent, ProblemHttpResult>> Handle(
        NewPasswordRequest request, HttpContext http, ResetPassword act, CancellationToken cancellationToken) => act.HandleAsync(request, http, cancellationToken);

    // A password that is not accepted leaves the link as it is. A new one ends every session: whoever had the old one is out.
    private async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(NewPasswordRequest request, HttpContext http, CancellationToken cancellationToken)
    {
        if (LinkToken.TryParse(request.Token) is not { } token)
        {
            return IdentityProblems.LinkOver.With();
        }

        await using var work = await shards.For(token.User).BeginAsync(cancellationToken);
        if (!await tickets.IsGoodAsync(work.Connection, token, LinkPurpose.PasswordReset, cancellationToken)
            || await accounts.FindAsync(work.Connection, token.User, cancellationToken) is not { } account
            || EmailAddress.TryParse(account.Email) is not { } email)
        {
            return IdentityProblems.LinkOver.With();
        }

        if (PasswordRules.WhyRefused(request.Password, email, account.DisplayName) is { } reason)
        {
            return IdentityProblems.WeakPassword.With(reason);
        }

        await accounts.SetPasswordHashAsync(work.Connection, token.User, passwords.Hash(request.Password!), cancellationToken);
        await accounts.MarkVerifiedAsync(work.Connection, token.User, cancellationToken);
        await tickets.UseAsync(work.Connection, token.User, LinkPurpose.PasswordReset, cancellationToken);
        var ended = await sessions.EndAllAsync(work, token.User, cancellationToken);
        await work.CommitAsync(cancellationToken);
        RefreshCookie.Delete(http.Response);
        audit.PasswordReset(token.User.Value, ended, ClientNetwork.Of(http));
        return TypedResults.NoContent();
    }
}
