using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Limits;
using StreamPlatform.Identity.Passwords;
using StreamPlatform.Identity.Sharding;
using StreamPlatform.Identity.SignInDelays;
using StreamPlatform.Identity.Tokens;

namespace StreamPlatform.Identity.Sessions;

internal sealed record SignInRequest(string? Email, string? Password);

internal sealed class SignIn(
    EmailDirectory directory, AccountStore accounts, SessionStore sessions, Shards shards, PasswordHashing passwords,
    SignInAttempts attempts, AccessTokens tokens, TimeProvider clock, ILogger<Audit> audit)
{
    public static Task<Results<Ok<Session>, ProblemHttpResult>> Handle(
        SignInRequest request, HttpContext http, SignIn act, CancellationToken cancellationToken) =>
        act.HandleAsync(request, http, cancellationToken);

    private async Task<Results<Ok<Session>, ProblemHttpResult>> HandleAsync(
        SignInRequest request, HttpContext http, CancellationToken cancellationToken)
    {
        if (EmailAddress.TryParse(request.Email) is not { } email || request.Password is not { Length: > 0 and <= PasswordRules.MaxLength } password)
        {
            return IdentityProblems.WrongCredentials.With();
        }

        var network = ClientNetwork.Of(http);
        var attempt = SignInAttempts.KeyOf(email, network);
        var wait = await attempts.BeginAsync(attempt, cancellationToken);
        if (wait > TimeSpan.Zero)
        {
            audit.SignInDelayed(network, wait);
            return IdentityProblems.TooManyFailures.After(http, wait);
        }

        // nothing below may tell "no such account" from "wrong password": the same answer, and a hash is verified either way
        var account = await FindAsync(email, cancellationToken);
        if (account is null)
        {
            passwords.VerifyForNobody(password);
            audit.SignInRefused("unknown", network);
            return IdentityProblems.WrongCredentials.With();
        }

        var verdict = passwords.Verify(account.PasswordHash, password);
        if (verdict == PasswordVerdict.Wrong)
        {
            audit.SignInRefused(account.Id.Value, network);
            return IdentityProblems.WrongCredentials.With();
        }

        await attempts.ForgetAsync(attempt, cancellationToken);
        return TypedResults.Ok(await StartAsync(account, verdict, password, http, cancellationToken));
    }

    private async Task<Account?> FindAsync(EmailAddress email, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(email, cancellationToken) is not { } user)
        {
            return null;
        }

        await using var connection = await shards.For(user).OpenConnectionAsync(cancellationToken);
        return await accounts.FindAsync(connection, user, cancellationToken);
    }

    private async Task<Session> StartAsync(
        Account account, PasswordVerdict verdict, string password, HttpContext http, CancellationToken cancellationToken)
    {
        await using var work = await shards.For(account.Id).BeginAsync(cancellationToken);
        if (verdict == PasswordVerdict.RightButWeaklyHashed)
        {
            await accounts.ReplacePasswordHashAsync(work.Connection, account, passwords.Hash(password), cancellationToken);
        }

        var started = await sessions.StartAsync(work.Connection, account.Id, UserAgent.Of(http), cancellationToken);
        await work.CommitAsync(cancellationToken);
        RefreshCookie.Write(http.Response, started.Refresh, clock.GetUtcNow());
        audit.SignedIn(account.Id.Value, started.Id, ClientNetwork.Of(http));
        return Session.Of(account, tokens.Issue(account, started.Id));
    }
}
