using Dapper;
using Npgsql;
using Stripe;
using StreamPlatform.Faults;
using StreamPlatform.Payments.Billing;
using StreamPlatform.Payments.Sync;

namespace StreamPlatform.Payments.Webhooks;

// An event's id and the wish that follows from it are one statement: neither is there without the other, and a second delivery adds nothing.
internal sealed class EventIntake(NpgsqlDataSource database, SyncQueue queue, TimeProvider time)
{
    public async Task<bool> TakeAsync(Event told, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var isNew = await connection.QuerySingleAsync<bool>(new CommandDefinition(
            """
            with heard as (
                insert into stripe_event (event_id, type, created_at, received_at) values (@Id, @Type, @created, @now)
                on conflict do nothing returning event_id),
            wished as (
                insert into sync_wish (subject, due_at) select @subject, @now from heard where @subject::text is not null)
            select exists (select from heard)
            """,
            new { told.Id, told.Type, created = told.Created.Utc(), subject = Subjects.Of(told.Data?.Object), now = time.GetUtcNow() },
            cancellationToken: cancellationToken));
        await FaultPoint.ReachAsync("payments.event-taken", cancellationToken);
        queue.Wake();
        return isNew;
    }
}
