using Dapper;
using Npgsql;

namespace StreamPlatform.Messaging;

/// <summary>Begins transactions of a Postgres room.</summary>
public sealed class UnitOfWorkFactory(NpgsqlDataSource database)
{
    /// <summary>Begins a transaction.</summary>
    public async Task<UnitOfWork> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            return new UnitOfWork(connection, await connection.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins the transaction that handles a message; null when the message has been handled already.</summary>
    public async Task<UnitOfWork?> BeginOnceAsync(MessageContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var work = await BeginAsync(cancellationToken);
        try
        {
            // a concurrent delivery of the same message waits here until the first one commits or rolls back
            var rows = await work.Connection.ExecuteAsync(new CommandDefinition(
                "insert into inbox_message (consumer, message_id) values (@Queue, @MessageId) on conflict do nothing",
                context,
                work.Transaction,
                cancellationToken: cancellationToken));
            if (rows == 1)
            {
                return work;
            }
        }
        catch
        {
            await work.DisposeAsync();
            throw;
        }

        await work.DisposeAsync();
        return null;
    }
}
