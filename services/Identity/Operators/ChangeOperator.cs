using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Sharding;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Operators;

// Who can start a process of the deployment makes operators, and nobody else: no route does, and an address that somebody merely registers is worth nothing.
// The process ends after it. The account has the role in its next access token.
internal sealed class ChangeOperator(EmailDirectory directory, AccountStore accounts, Shards shards, ILogger<Audit> audit) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (OperatorChange.Of(Environment.GetCommandLineArgs()) is { } change)
        {
            var done = await ApplyAsync(change, cancellationToken);
            await Console.Out.WriteLineAsync(done ? "done" : "There is no account with this e-mail address.");

            // nothing else has been started yet, so there is nothing to stop
            Environment.Exit(done ? 0 : 1);
        }
    }

    // False: there is no such account.
    public async Task<bool> ApplyAsync(OperatorChange change, CancellationToken cancellationToken)
    {
        if (EmailAddress.TryParse(change.Email) is not { } email || await directory.FindAsync(email, cancellationToken) is not { } user)
        {
            return false;
        }

        await using var connection = await shards.For(user).OpenConnectionAsync(cancellationToken);
        if (await accounts.FindAsync(connection, user, cancellationToken) is null)
        {
            return false;
        }

        if (change.Grant)
        {
            await accounts.GrantAsync(connection, user, PlatformRoles.Operator, cancellationToken);
            audit.RoleGranted(user.Value, PlatformRoles.Operator);
        }
        else
        {
            await accounts.RevokeAsync(connection, user, PlatformRoles.Operator, cancellationToken);
            audit.RoleRevoked(user.Value, PlatformRoles.Operator);
        }

        return true;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
