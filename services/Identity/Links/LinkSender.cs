using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Sharding;
using StreamPlatform.Mail;

namespace StreamPlatform.Identity.Links;

// Writes the mails that were asked for. A token is made with its mail and kept nowhere else; a mail that fails is written anew with another one.
internal sealed class LinkSender(
    GlobalDatabase global, Shards shards, EmailDirectory directory, AccountStore accounts, LinkTickets tickets, IMailSender mail,
    IOptions<IdentityOptions> options, IOptions<MailOptions> mails, TimeProvider clock, ILogger<LinkSender> logger) : BackgroundService
{
    private const int MostDoublings = 8;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    // False: none is due that another replica is not at.
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        await using var connection = await global.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await LinkRequests.TakeAsync(connection, transaction, clock.GetUtcNow(), cancellationToken) is not { } request)
        {
            return false;
        }

        try
        {
            await SendAsync(request, cancellationToken);
            await LinkRequests.MarkSentAsync(connection, transaction, request, clock.GetUtcNow(), cancellationToken);
        }
        catch (Exception failure) when (MailFailures.IsPassing(failure, cancellationToken))
        {
            logger.LinkNotSent(failure.Message);
            var wait = FirstWait * (1 << Math.Min(request.Attempts, MostDoublings));
            await LinkRequests.PutOffAsync(connection, transaction, request, clock.GetUtcNow() + wait, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LinkInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await SendNextAsync(stoppingToken))
                {
                    // the next one
                }
            }
            catch (NpgsqlException failure)
            {
                logger.LinkNotSent(failure.Message);
            }
        }
    }

    // To nobody, if the address is nobody's.
    private async Task SendAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        if (EmailAddress.TryParse(request.Email) is not { } email || await directory.FindAsync(email, cancellationToken) is not { } user)
        {
            return;
        }

        await using var connection = await shards.For(user).OpenConnectionAsync(cancellationToken);
        if (await accounts.FindAsync(connection, user, cancellationToken) is not { } account)
        {
            return;
        }

        var lifetime = request.Purpose == LinkPurpose.PasswordReset ? options.Value.ResetLifetime : options.Value.VerificationLifetime;
        var token = await tickets.IssueAsync(connection, user, request.Purpose, lifetime, cancellationToken);
        try
        {
            await mail.SendAsync(LinkMails.Write(account, request.Purpose, token, lifetime, mails.Value.SiteUrl), cancellationToken);
        }
        catch (MailRefusedException refused)
        {
            logger.AddressRefused(user.Value, refused.Message);
        }
    }
}
