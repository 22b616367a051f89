using Dapper;
using Npgsql;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Preferences;

internal sealed class PreferenceRows(NpgsqlDataSource database)
{
    public async Task<Settings> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var set = (await connection.QueryAsync<(string Kind, bool InApp, bool Push, bool Mail)>(new CommandDefinition(
            "select kind, in_app, push, mail from preference where user_id = @userId", new { userId }, cancellationToken: cancellationToken)))
            .ToDictionary(row => row.Kind, row => new KindSetting(row.Kind, row.InApp, row.Push, row.Mail), StringComparer.Ordinal);
        var quiet = await connection.QuerySingleOrDefaultAsync<QuietRow>(new CommandDefinition(
            "select time_zone, quiet_from::interval as quiet_from, quiet_until::interval as quiet_until from quiet_hours where user_id = @userId", new { userId }, cancellationToken: cancellationToken));
        return new Settings(
            [.. Kinds.All.Select(kind => set.GetValueOrDefault(kind) ?? KindSetting.Default(kind))],
            quiet is null ? null : new QuietHours(TimeOnly.FromTimeSpan(quiet.QuietFrom), TimeOnly.FromTimeSpan(quiet.QuietUntil), quiet.TimeZone));
    }

    // False: there is no such time zone.
    public async Task<bool> WriteAsync(string userId, Settings settings, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (settings.Quiet is { } quiet && !await connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select exists (select from pg_timezone_names where name = @TimeZone)", new { quiet.TimeZone }, transaction, cancellationToken: cancellationToken)))
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into preference (user_id, kind, in_app, push, mail)
            select @userId, kind, in_app, push, mail from unnest(@kinds, @inApp, @push, @mail) as said (kind, in_app, push, mail)
            on conflict (user_id, kind) do update set in_app = excluded.in_app, push = excluded.push, mail = excluded.mail;
            delete from quiet_hours where user_id = @userId;
            insert into quiet_hours (user_id, time_zone, quiet_from, quiet_until)
            select @userId, @zone::text, @from::interval::time, @until::interval::time where @zone::text is not null
            """,
            new
            {
                userId,
                kinds = settings.Kinds.Select(kind => kind.Kind).ToArray(),
                inApp = settings.Kinds.Select(kind => kind.InApp).ToArray(),
                push = settings.Kinds.Select(kind => kind.Push).ToArray(),
                mail = settings.Kinds.Select(kind => kind.Mail).ToArray(),
                zone = settings.Quiet?.TimeZone,
                from = settings.Quiet?.From.ToTimeSpan() ?? TimeSpan.Zero,
                until = settings.Quiet?.Until.ToTimeSpan() ?? TimeSpan.Zero,
            },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // What waits for a digest goes too.
    public async Task EndMailAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            update preference set mail = false where user_id = @userId;
            delete from digest where user_id = @userId;
            delete from digest_item where user_id = @userId
            """,
            new { userId },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed class QuietRow
    {
        public required string TimeZone { get; init; }

        public required TimeSpan QuietFrom { get; init; }

        public required TimeSpan QuietUntil { get; init; }
    }
}
