using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Limits;
using StreamPlatform.Identity.Sharding;
using StreamPlatform.Identity.Tokens;
using StreamPlatform.Messaging;

namespace StreamPlatform.Identity.Sessions;

internal sealed class RefreshSession(
    AccountStore accounts, SessionStore sessions, Shards shards, AccessTokens tokens, IOptions<IdentityOptions> options,
    TimeProvider clock, ILogger<Audit> audit)
{
    public static Task<Results<Ok<Session>, ProblemHttpResult>> Handle(
        HttpContext http, RefreshSession act, CancellationToken cancellationToken) =>
        act.HandleAsync(http, cancellationToken);

    private async Task<Results<Ok<Session>, ProblemHttpResult>> HandleAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (RefreshCookie.Read(http.Request) is not { } token)
        {
            return IdentityProblems.SessionOver.With();
        }

        await using var work = await shards.For(token.User).BeginAsync(cancellationToken);
        var issued = await ExchangeAsync(work, token, http, cancellationToken);
        var account = issued is null ? null : await accounts.FindAsync(work.Connection, token.User, cancellationToken);
        await work.CommitAsync(cancellationToken);
        if (issued is not { } next || account is null)
        {
            RefreshCookie.Delete(http.Response);
            return IdentityProblems.SessionOver.With();
        }

        RefreshCookie.Write(http.Response, next.Refresh, clock.GetUtcNow());
        return TypedResults.Ok(Session.Of(account, tokens.Issue(account, next.Id)));
    }

    private async Task<StartedSession?> ExchangeAsync(
        UnitOfWork work, RefreshToken token, HttpContext http, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(work.Connection, token, cancellationToken) is not { } presented)
        {
            return null;
        }

        switch (presented.Judge(UserAgent.Of(http), clock.GetUtcNow(), options.Value.RefreshGrace))
        {
            case RefreshVerdict.Rotate:
                return new(presented.SessionId, await sessions.RotateAsync(work.Connection, token.User, presented, cancellationToken));
            case RefreshVerdict.Repeat:
                return new(presented.SessionId, await sessions.RepeatAsync(work.Connection, token.User, presented, cancellationToken));
            case RefreshVerdict.Reused:
                await sessions.EndAsync(work, token.User, presented.SessionId, cancellationToken);
                audit.RefreshTokenReused(token.User.Value, presented.SessionId, ClientNetwork.Of(http));
                return null;
            default:
                return null;
        }
    }
}
