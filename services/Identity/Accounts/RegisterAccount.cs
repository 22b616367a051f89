using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Identity.Limits;
using StreamPlatform.Identity.Links;
using StreamPlatform.Identity.Passwords;
using StreamPlatform.Identity.Sessions;
using StreamPlatform.Identity.Sharding;
using StreamPlatform.Identity.Tokens;
using StreamPlatform.Mail;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Accounts;

internal sealed record RegisterRequest(string? Email, string? Password, string? DisplayName);

internal sealed class RegisterAccount(
    EmailDirectory directory, AccountStore accounts, SessionStore sessions, Shards shards, PasswordHashing passwords, AccessTokens tokens,
    LinkRequests links, IOptions<MailOptions> mail, IOptions<IdentityOptions> options, TimeProvider clock, ILogger<Audit> audit)
{
    public static Task<Results<Created<Session>, ProblemHttpResult>> Handle(
        RegisterRequest request, HttpContext http, RegisterAccount act, CancellationToken cancellationToken) =>
        act.HandleAsync(request, http, cancellationToken);

    private async Task<Results<Created<Session>, ProblemHttpResult>> HandleAsync(
        RegisterRequest request, HttpContext http, CancellationToken cancellationToken)
    {
        if (EmailAddress.TryParse(request.Email) is not { } email)
        {
            return IdentityProblems.InvalidEmail.With();
        }

        if (DisplayName.TryParse(request.DisplayName) is not { } displayName)
        {
            return IdentityProblems.InvalidDisplayName.With();
        }

        if (PasswordRules.WhyRefused(request.Password, email, displayName) is { } reason)
        {
            return IdentityProblems.WeakPassword.With(reason);
        }

        // hashed before the address is looked up, so that the time of the answer does not depend on it
        var hash = passwords.Hash(request.Password!);
        var user = await directory.ReserveAsync(email, UserId.New(options.Value.Region), cancellationToken);
        var account = new Account(user, email.Text, displayName, hash, [PlatformRoles.Viewer]);
        var started = await AddAsync(account, UserAgent.Of(http), cancellationToken);
        if (started is null)
        {
            // Whoever registers is signed in at once, and so learns it either way. It is said to whoever asks, but few times per address.
            audit.RegistrationRefused(user.Value, ClientNetwork.Of(http));
            return IdentityProblems.EmailTaken.With();
        }

        if (mail.Value.IsOn)
        {
            await links.AskAsync(email, LinkPurpose.Verification, cancellationToken);
        }

        audit.AccountRegistered(user.Value, started.Id, ClientNetwork.Of(http));
        RefreshCookie.Write(http.Response, started.Refresh, clock.GetUtcNow());
        return TypedResults.Created("/api/auth/me", Session.Of(account, tokens.Issue(account, started.Id)));
    }

    private async Task<StartedSession?> AddAsync(Account account, string userAgent, CancellationToken cancellationToken)
    {
        await using var work = await shards.For(account.Id).BeginAsync(cancellationToken);
        if (!await accounts.AddAsync(work.Connection, account, cancellationToken))
        {
            return null;
        }

        var started = await sessions.StartAsync(work.Connection, account.Id, userAgent, cancellationToken);
        await work.PublishAsync(new UserRegistered(account.Id.Value, account.DisplayName, clock.GetUtcNow()), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return started;
    }
}
